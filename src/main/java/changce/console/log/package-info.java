/** Every answer of every channel: filters, saved filters, export, and one page for each answer. */
@NullMarked
package changce.console.log;

import org.jspecify.annotations.NullMarked;
