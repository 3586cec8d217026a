/**
 * Keeps conversations: stores a question, has it answered apart from the visitor's connection,
 * stores every event before it is shown, and replays them to whoever follows. All a channel knows.
 */
@ApplicationModule(allowedDependencies = {"answering", "models", "policy", "reading", "writing"})
@NullMarked
package changce.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
