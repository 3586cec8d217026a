/** What nobody could answer, grouped, until a policy is drafted for it. */
@ApplicationModule(
    allowedDependencies = {"console", "conversation", "keeping", "policy", "retrieval", "staff"})
@NullMarked
package changce.console.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
