package changce.policy.text;

/**
 * A letter as a page shows it.
 *
 * @param glyph its place, seen with its own line level
 * @param turn quarters of a turn, clockwise, from level to its line; -1 for a line that slants
 * @param show counts the strings that the page draws
 * @param body the part of the page that its inner part takes
 * @param foreign its number in a font that does not say which letter it is; {@link #KNOWN} else
 */
record PdfLetter(
    Glyph glyph,
    double x,
    double y,
    int turn,
    int show,
    PageBox body,
    PdfSight sight,
    int foreign) {

  static final int KNOWN = -1;

  PdfLetter withText(String text) {
    return with(new Glyph(text, glyph.left(), glyph.right(), glyph.baseline(), glyph.size()));
  }

  PdfLetter with(Glyph other) {
    return new PdfLetter(other, x, y, turn, show, body, sight, foreign);
  }

  PdfLetter with(PdfSight other) {
    return new PdfLetter(glyph, x, y, turn, show, body, other, foreign);
  }

  boolean is(PdfSight other) {
    return sight == other;
  }

  boolean slants() {
    return turn < 0;
  }

  /** Whether it is drawn over the other, which one sees as well, as for bold letters. */
  boolean repeats(PdfLetter other) {
    double near = glyph.size() / 4;
    return other.sight.compareTo(sight) <= 0
        && turn == other.turn
        && Math.abs(x - other.x) < near
        && Math.abs(y - other.y) < near;
  }
}
