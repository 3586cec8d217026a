/**
 * The programs behind {@code bin/ask}, {@code bin/library}, {@code bin/staff} and {@code
 * bin/wechat}. The first asks a running service over HTTP; the others start the application without
 * its web and operate what a module offers to operators, the official accounts among it.
 */
@ApplicationModule(
    allowedDependencies = {
      "answering",
      "conversation",
      "keeping",
      "policy",
      "reading",
      "rules",
      "shown",
      "staff",
      "wechat"
    })
@NullMarked
package changce.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
