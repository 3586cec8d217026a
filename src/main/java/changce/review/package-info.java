/** The staff console: the log of answers, the review bench, gaps, and the library's pages. */
@ApplicationModule(allowedDependencies = {"conversation", "policy", "retrieval", "staff"})
@NullMarked
package changce.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
