/** What could not be sent by a channel. */
@ApplicationModule(allowedDependencies = "conversation")
@NullMarked
package changce.console.deliveries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
