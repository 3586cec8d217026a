/** The library's pages: editions and drafts, what a change affects, and trying out a search. */
@ApplicationModule(
    allowedDependencies = {
      "console",
      "console.bench",
      "console.corrections",
      "console.gaps",
      "conversation",
      "policy",
      "retrieval",
      "staff"
    })
@NullMarked
package changce.console.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
