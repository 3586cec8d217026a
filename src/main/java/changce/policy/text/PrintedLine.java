package changce.policy.text;

/**
 * A line as it stands on a page.
 *
 * @param left where it begins, in the page's unit
 * @param right where it ends
 * @param size of its letters
 */
record PrintedLine(String text, double left, double right, double size) implements PrintedBlock {}
