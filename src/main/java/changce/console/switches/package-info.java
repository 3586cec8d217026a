/** Off for a channel, a site, a topic or a policy, with a notice. */
@ApplicationModule(allowedDependencies = {"console", "answering", "console.log", "staff"})
@NullMarked
package changce.console.switches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
