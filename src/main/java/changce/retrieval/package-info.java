/**
 * Finds the passages that may answer a question: a dense leg (vectors) and a lexical leg (words),
 * fused, with every candidate read back from the library under its validity condition.
 */
@ApplicationModule(allowedDependencies = {"policy", "embedding", "reading", "writing"})
@NullMarked
package changce.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
