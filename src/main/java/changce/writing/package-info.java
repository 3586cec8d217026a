/**
 * How Chinese is written: one form in which texts that read alike are alike, for whoever compares
 * texts; and how the files are read that people write by hand. Knows nothing of policies, questions
 * or models.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package changce.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
