/** Off for a channel, a site, a topic or a policy, with a notice. */
@NullMarked
package changce.console.switches;

import org.jspecify.annotations.NullMarked;
