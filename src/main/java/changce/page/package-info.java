/**
 * The plain page: questions, the rules as forms, handing over to a person and reading the reply,
 * all without JavaScript. Forms ask the rules directly: there is no question in people's words to
 * keep a conversation of.
 */
@ApplicationModule(allowedDependencies = {"conversation", "rules", "shown", "web"})
@NullMarked
package changce.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
