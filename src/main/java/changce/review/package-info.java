/**
 * The staff console: the log of answers, the review bench and what comes of it, gaps, the library's
 * pages, cases, figures and switches. One controller for each page.
 */
@ApplicationModule(
    allowedDependencies = {"answering", "conversation", "policy", "retrieval", "staff"})
@NullMarked
package changce.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
