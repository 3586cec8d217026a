/** Every answer of every channel: filters, saved filters, export, and one page for each answer. */
@ApplicationModule(
    allowedDependencies = {
      "console",
      "answering",
      "console.bench",
      "console.corrections",
      "conversation",
      "keeping",
      "policy",
      "staff"
    })
@NullMarked
package changce.console.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
