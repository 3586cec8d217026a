/** Visitors who wait for a reply by a person. */
@NullMarked
package changce.console.cases;

import org.jspecify.annotations.NullMarked;
