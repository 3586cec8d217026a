/** The first page with its figures and charts, and the weekly report. */
@NullMarked
package changce.console.figures;

import org.jspecify.annotations.NullMarked;
