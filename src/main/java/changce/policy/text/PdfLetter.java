package changce.policy.text;

/**
 * A letter as a page shows it.
 *
 * @param glyph its place, seen with its own line level
 * @param turn quarters of a turn, clockwise, from level to its line; -1 for a line that slants
 * @param show counts the strings that the page draws
 * @param seen whether its colour stands out from what is behind it
 * @param drawn whether it is drawn at all, or stands behind the picture of a page
 * @param foreign its number in a font that does not say which letter it is; {@link #KNOWN} else
 */
record PdfLetter(
    Glyph glyph, double x, double y, int turn, int show, boolean seen, boolean drawn, int foreign) {

  static final int KNOWN = -1;

  PdfLetter withText(String text) {
    return with(new Glyph(text, glyph.left(), glyph.right(), glyph.baseline(), glyph.size()));
  }

  PdfLetter with(Glyph other) {
    return new PdfLetter(other, x, y, turn, show, seen, drawn, foreign);
  }

  boolean slants() {
    return turn < 0;
  }

  /** Whether the other is drawn over it, as for bold letters. */
  boolean repeats(PdfLetter other) {
    double near = glyph.size() / 4;
    return turn == other.turn && Math.abs(x - other.x) < near && Math.abs(y - other.y) < near;
  }
}
