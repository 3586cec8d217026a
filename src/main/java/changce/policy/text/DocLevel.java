package changce.policy.text;

/**
 * One level of a list, as it stands in either kind of Word file.
 *
 * @param text with %1 to %9 in the places of the numbers of levels 1 to 9
 * @param restartsBelow a number on a level before this one (from 0) begins this level anew; 0 when
 *     nothing does
 * @param digitsOnly all levels' numbers are written 1, 2, 3 in it
 */
record DocLevel(int start, String format, String text, int restartsBelow, boolean digitsOnly) {

  static DocLevel unknown(int depth) {
    return new DocLevel(1, "none", "", depth, false);
  }
}
