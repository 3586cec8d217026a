/** The library's pages: editions and drafts, what a change affects, and trying out a search. */
@NullMarked
package changce.console.library;

import org.jspecify.annotations.NullMarked;
