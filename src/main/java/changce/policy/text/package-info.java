/** Takes the text out of files as offices publish them; knows nothing of policies. */
@NullMarked
package changce.policy.text;

import org.jspecify.annotations.NullMarked;
