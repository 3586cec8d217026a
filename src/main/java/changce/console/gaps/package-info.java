/** What nobody could answer, grouped, until a policy is drafted for it. */
@NullMarked
package changce.console.gaps;

import org.jspecify.annotations.NullMarked;
