/**
 * Decides whether a sentence says what the cited clauses say: its figures, its limit words, what
 * may and must be, and its other words. Knows nothing of models, marks or the library.
 */
@NullMarked
package changce.answering.check;

import org.jspecify.annotations.NullMarked;
