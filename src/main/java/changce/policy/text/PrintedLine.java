package changce.policy.text;

/**
 * A line as it stands on a page.
 *
 * @param left where it begins, in the page's unit
 * @param right where it ends
 * @param size of its letters
 * @param baseline on which it stands
 * @param column names the column that it fills: lines of one name have the same edges
 * @param aside whether it is no part of what goes on around it, as a note at the end of the page
 */
record PrintedLine(
    String text,
    double left,
    double right,
    double size,
    double baseline,
    String column,
    boolean aside)
    implements PrintedBlock {

  PrintedLine(String text, double left, double right, double size) {
    this(text, left, right, size, 0, "", false);
  }

  PrintedLine putAside() {
    return new PrintedLine(text, left, right, size, baseline, column, true);
  }
}
