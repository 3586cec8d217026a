/** What could not be sent by a channel. */
@NullMarked
package changce.console.deliveries;

import org.jspecify.annotations.NullMarked;
