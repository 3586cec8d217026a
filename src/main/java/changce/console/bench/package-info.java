/** What reviewers judge: the queue by risk, verdicts and causes, and how far reviewers agree. */
@NullMarked
package changce.console.bench;

import org.jspecify.annotations.NullMarked;
