/**
 * Turns text into vectors: the same model for passages and for questions, in process or behind an
 * endpoint.
 */
@ApplicationModule(allowedDependencies = "writing")
@NullMarked
package changce.embedding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
