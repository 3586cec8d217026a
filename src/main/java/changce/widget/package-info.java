/** The web channel: the JSON and event-stream API, and the plain page. */
@ApplicationModule(allowedDependencies = "conversation")
@NullMarked
package changce.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
