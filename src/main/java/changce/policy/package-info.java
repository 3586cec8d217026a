/**
 * The policy library: policies, their editions and passages; reading files, splitting by clause,
 * embedding, publishing, and which passages are in force on a day.
 */
@ApplicationModule(allowedDependencies = {"embedding", "writing"})
@NullMarked
package changce.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
