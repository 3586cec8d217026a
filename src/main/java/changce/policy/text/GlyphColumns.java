package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Parts a page that is set in columns into areas in the order of reading. Columns are lines of text
 * on both sides of a gap that goes straight down; cells of a table are short, or seldom full.
 */
final class GlyphColumns {

  private static final int FEWEST_LINES = 3;
  private static final int FEWEST_LETTERS = 6;
  private static final double HALF_GAP = 0.35;
  private static final double FULL = 2.5;
  private static final double FAR = 2.6;
  private static final double MOSTLY = 0.4;

  /**
   * @param column the same for areas that stand below each other
   */
  record Area(List<Glyph> glyphs, String column) {}

  /** Rows from first to end part at the place. */
  private record Cut(double at, int first, int end) {

    int rows() {
      return end - first;
    }
  }

  private final List<List<Glyph>> rows;
  private final double size;

  private GlyphColumns(List<Glyph> glyphs) {
    this.rows = GlyphRows.of(glyphs);
    this.size = GlyphRows.size(glyphs);
  }

  static List<Area> of(List<Glyph> glyphs, String column) {
    GlyphColumns columns = new GlyphColumns(glyphs);
    Cut cut = columns.best();
    if (cut == null) {
      return glyphs.isEmpty() ? List.of() : List.of(new Area(glyphs, column));
    }
    List<Area> areas = new ArrayList<>(of(columns.letters(0, cut.first()), column));
    List<Glyph> parted = columns.letters(cut.first(), cut.end());
    areas.addAll(of(side(parted, cut.at(), true), column + "<"));
    areas.addAll(of(side(parted, cut.at(), false), column + ">"));
    areas.addAll(of(columns.letters(cut.end(), columns.rows.size()), column));
    return areas;
  }

  private List<Glyph> letters(int first, int end) {
    return rows.subList(first, end).stream().flatMap(List::stream).toList();
  }

  private static List<Glyph> side(List<Glyph> row, double at, boolean left) {
    return row.stream().filter(glyph -> left == glyph.middle() < at).toList();
  }

  private @Nullable Cut best() {
    Cut best = null;
    for (double at : gaps()) {
      for (Cut cut : cuts(at)) {
        if ((best == null || cut.rows() > best.rows()) && isText(cut)) {
          best = cut;
        }
      }
    }
    return best;
  }

  /** Places where rows break. */
  private Set<Double> gaps() {
    Set<Double> gaps = new TreeSet<>();
    for (List<Glyph> row : rows) {
      List<Glyph> said = row.stream().filter(glyph -> !glyph.isBlank()).toList();
      for (int i = 1; i < said.size(); i++) {
        if (said.get(i).left() - said.get(i - 1).right() > 2 * HALF_GAP * size) {
          gaps.add((double) Math.round(said.get(i).left() - HALF_GAP * size - 1));
        }
      }
    }
    return gaps;
  }

  private List<Cut> cuts(double at) {
    List<Cut> cuts = new ArrayList<>();
    int first = 0;
    for (int row = 0; row <= rows.size(); row++) {
      if (row == rows.size() || crosses(rows.get(row), at)) {
        Cut cut = without(new Cut(at, first, row));
        if (cut.rows() >= FEWEST_LINES) {
          cuts.add(cut);
        }
        first = row + 1;
      }
    }
    return cuts;
  }

  /** A line far above or below the columns, on one side, is none of theirs. */
  private Cut without(Cut cut) {
    int first = cut.first();
    int end = cut.end();
    while (end - first > 1 && isAlone(end - 1, cut.at()) && isFar(end - 2)) {
      end--;
    }
    while (end - first > 1 && isAlone(first, cut.at()) && isFar(first)) {
      first++;
    }
    return new Cut(cut.at(), first, end);
  }

  private boolean isAlone(int row, double at) {
    return side(rows.get(row), at, true).isEmpty() || side(rows.get(row), at, false).isEmpty();
  }

  private boolean isFar(int above) {
    return rows.get(above + 1).get(0).baseline() - rows.get(above).get(0).baseline() > FAR * size;
  }

  private boolean crosses(List<Glyph> row, double at) {
    double half = HALF_GAP * size;
    return row.stream()
        .anyMatch(
            glyph -> !glyph.isBlank() && glyph.left() < at + half && glyph.right() > at - half);
  }

  private boolean isText(Cut cut) {
    List<List<Glyph>> left = sides(cut, true);
    List<List<Glyph>> right = sides(cut, false);
    return isText(left) && isText(right) && isFull(left) && isFull(right);
  }

  private List<List<Glyph>> sides(Cut cut, boolean left) {
    return rows.subList(cut.first(), cut.end()).stream()
        .map(row -> side(row, cut.at(), left))
        .filter(side -> side.stream().anyMatch(glyph -> !glyph.isBlank()))
        .toList();
  }

  private static boolean isText(List<List<Glyph>> side) {
    long longer = side.stream().filter(row -> row.size() >= FEWEST_LETTERS).count();
    return side.size() >= FEWEST_LINES && longer > side.size() / 2;
  }

  private boolean isFull(List<List<Glyph>> side) {
    double edge = side.stream().mapToDouble(GlyphRows::right).max().orElse(0);
    long full = side.stream().filter(row -> GlyphRows.right(row) > edge - FULL * size).count();
    return full >= MOSTLY * side.size();
  }
}
