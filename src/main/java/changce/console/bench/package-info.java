/** What reviewers judge: the queue by risk, verdicts and causes, and how far reviewers agree. */
@ApplicationModule(
    allowedDependencies = {"console", "console.gaps", "conversation", "keeping", "policy", "staff"})
@NullMarked
package changce.console.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
