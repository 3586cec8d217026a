/**
 * Answers a question from the passages that retrieval finds: the steps in order, what the rules
 * decide, the two ways to compose (a chat model, or the clauses' own sentences), the check of every
 * sentence, and how an answer can end.
 */
@ApplicationModule(
    allowedDependencies = {"models", "policy", "reading", "retrieval", "rules", "writing"})
@NullMarked
package changce.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
