/**
 * The web channel: the JSON and event-stream API, the plain page, and the rules as forms. Forms ask
 * the rules directly: there is no question in people's words to keep a conversation of.
 */
@ApplicationModule(allowedDependencies = {"conversation", "rules", "policy"})
@NullMarked
package changce.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
