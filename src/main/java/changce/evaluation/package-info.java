/** Question sets, runs over the whole pipeline, and scores. */
@ApplicationModule(allowedDependencies = {"answering", "policy"})
@NullMarked
package changce.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
