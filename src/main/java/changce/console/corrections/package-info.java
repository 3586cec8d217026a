/** What a reviewer puts right: proposed by one person, approved by another, asked again. */
@ApplicationModule(
    allowedDependencies = {
      "console",
      "answering",
      "console.gaps",
      "conversation",
      "keeping",
      "policy",
      "reading",
      "retrieval",
      "staff"
    })
@NullMarked
package changce.console.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
