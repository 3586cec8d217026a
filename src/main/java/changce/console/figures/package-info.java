/** The first page with its figures and charts, and the weekly report. */
@ApplicationModule(
    allowedDependencies = {
      "console",
      "console.bench",
      "console.gaps",
      "console.library",
      "conversation",
      "policy",
      "staff"
    })
@NullMarked
package changce.console.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
