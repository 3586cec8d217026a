/** Visitors who wait for a reply by a person. */
@ApplicationModule(allowedDependencies = {"console", "conversation", "staff"})
@NullMarked
package changce.console.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
