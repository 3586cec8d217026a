package changce.policy.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Letters in rows from the top of a page to its end, each from left to right, without blanks. */
final class GlyphRows {

  private static final double WIDE = 1.2;

  private GlyphRows() {}

  static List<List<Glyph>> of(List<Glyph> glyphs) {
    List<List<Glyph>> rows = new ArrayList<>();
    for (Glyph glyph :
        glyphs.stream().sorted(Comparator.comparingDouble(Glyph::baseline)).toList()) {
      if (rows.isEmpty() || !stands(glyph, rows.get(rows.size() - 1).get(0))) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(glyph);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::left)));
    rows.removeIf(row -> row.stream().allMatch(Glyph::isBlank));
    return rows;
  }

  private static boolean stands(Glyph glyph, Glyph first) {
    return glyph.baseline() - first.baseline() < Math.max(glyph.size(), first.size()) / 2;
  }

  /** Words that stand far apart. */
  static List<List<Glyph>> pieces(List<Glyph> row) {
    List<List<Glyph>> pieces = new ArrayList<>();
    Glyph last = null;
    for (Glyph glyph : row) {
      if (!glyph.isBlank()) {
        if (last == null || glyph.left() - last.right() > WIDE * glyph.size()) {
          pieces.add(new ArrayList<>());
        }
        pieces.get(pieces.size() - 1).add(glyph);
        last = glyph;
      }
    }
    return pieces;
  }

  static double left(List<Glyph> row) {
    return row.stream().filter(g -> !g.isBlank()).mapToDouble(Glyph::left).min().orElse(0);
  }

  static double right(List<Glyph> row) {
    return row.stream().filter(g -> !g.isBlank()).mapToDouble(Glyph::right).max().orElse(0);
  }

  /** That most of the letters have. */
  static double size(List<Glyph> glyphs) {
    double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
    return sizes.length == 0 ? 1 : sizes[sizes.length / 2];
  }
}
