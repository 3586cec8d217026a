/**
 * Reads a question: whose matter it is, and in what role each place is named, and what is meant by
 * what is typed by ear or in dialect. Learned at the start from the lines of {@code
 * knowledge/examples}; nothing that is read here declines a question by itself.
 */
@ApplicationModule(allowedDependencies = {"embedding", "writing"})
@NullMarked
package changce.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
