package changce.policy.text;

/**
 * A letter, or a few, where it stands on a page, in points from the upper left corner.
 *
 * @param left where it begins
 * @param right where it ends
 * @param baseline on which it stands
 * @param size of the letters
 */
record Glyph(String text, double left, double right, double baseline, double size) {

  boolean isBlank() {
    return text.isBlank();
  }

  double middle() {
    return (left + right) / 2;
  }

  /** Half the height of a letter above its line. */
  double height() {
    return baseline - size * 0.35;
  }
}
