package changce.policy.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the letters in a cell say, line by line. */
final class CellText {

  private final List<Glyph> glyphs = new ArrayList<>();
  private double right;

  /**
   * @param right edge of the cell
   */
  CellText(double right) {
    this.right = right;
  }

  void add(Glyph glyph) {
    glyphs.add(glyph);
  }

  void widen(CellText other) {
    right = Math.max(right, other.right);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    Glyph last = null;
    for (List<Glyph> line : lines()) {
      for (Glyph glyph : line) {
        text.append(last == null ? "" : between(last, glyph)).append(glyph.text());
        last = glyph;
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private List<List<Glyph>> lines() {
    List<List<Glyph>> lines = new ArrayList<>();
    double baseline = 0;
    for (Glyph glyph :
        glyphs.stream()
            .filter(glyph -> !glyph.text().isBlank())
            .sorted(Comparator.comparingDouble(Glyph::baseline))
            .toList()) {
      if (lines.isEmpty() || glyph.baseline() - baseline > glyph.size() * 0.5) {
        lines.add(new ArrayList<>());
        baseline = glyph.baseline();
      }
      lines.get(lines.size() - 1).add(glyph);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
    return lines;
  }

  /**
   * A line that breaks before it is full has ended; figures and words in Latin letters never run
   * together.
   */
  private String between(Glyph last, Glyph next) {
    boolean newLine = Math.abs(next.baseline() - last.baseline()) > next.size() * 0.5;
    boolean latin = latin(last.text(), last.text().length() - 1) && latin(next.text(), 0);
    boolean ended = newLine && right - last.right() > 2 * last.size();
    boolean apart = !newLine && next.left() - last.right() > next.size() * (latin ? 0.2 : 0.8);
    return ended || apart || (newLine && latin) ? " " : "";
  }

  private static boolean latin(String text, int at) {
    char c = text.charAt(at);
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
