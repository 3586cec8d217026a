/**
 * Questions for other systems and for our own widget: as JSON and as a stream of events, as if they
 * were OpenAI's completions, and what goes with an answer: its originals, feedback, a person's
 * reply, the rules. {@code static/openapi.yml} describes it. Rules are asked directly: there is no
 * question in people's words to keep a conversation of.
 */
@ApplicationModule(allowedDependencies = {"conversation", "policy", "rules", "shown", "web"})
@NullMarked
package changce.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
