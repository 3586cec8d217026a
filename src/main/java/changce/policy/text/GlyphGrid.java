package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that no vertical ruling cuts: rows of words that stand below each other in columns, under
 * a row that names them. A cell may go on in the rows below.
 */
final class GlyphGrid {

  private static final int FEWEST_ROWS = 3;
  private static final int LONGEST_CELL = 20;
  private static final double FARTHEST = 3.5;

  private final List<List<Glyph>> rows;
  private final List<double[]> columns = new ArrayList<>();
  private int full;

  private GlyphGrid(List<List<Glyph>> rows) {
    this.rows = rows;
  }

  /** How many of the rows are a table, from the first on; 0 when it begins none. */
  static @Nullable GlyphGrid at(List<List<Glyph>> rows) {
    List<List<Glyph>> names = GlyphRows.pieces(rows.get(0));
    if (names.size() < 2 || names.stream().anyMatch(GlyphGrid::isNoName)) {
      return null;
    }
    GlyphGrid grid = new GlyphGrid(new ArrayList<>());
    names.forEach(name -> grid.columns.add(span(name)));
    for (List<Glyph> row : rows) {
      if (!grid.takes(row)) {
        break;
      }
    }
    return grid.isTable() ? grid : null;
  }

  int size() {
    return rows.size();
  }

  private static boolean isNoName(List<Glyph> piece) {
    String name = GlyphText.of(piece);
    return SheetHeader.isValue(name) || name.length() > LONGEST_CELL || name.matches(".*[，。；：]$");
  }

  private static double[] span(List<Glyph> piece) {
    return new double[] {GlyphRows.left(piece), GlyphRows.right(piece)};
  }

  private boolean takes(List<Glyph> row) {
    List<double[]> wider = new ArrayList<>(columns);
    List<List<Glyph>> pieces = GlyphRows.pieces(row);
    int before = -1;
    for (List<Glyph> piece : pieces) {
      double[] span = span(piece);
      int column = column(span);
      if (column <= before) {
        return false;
      }
      double[] old = wider.get(column);
      wider.set(column, new double[] {Math.min(old[0], span[0]), Math.max(old[1], span[1])});
      before = column;
    }
    if (overlap(wider) || isFar(row) || isSentence(pieces)) {
      return false;
    }
    columns.clear();
    columns.addAll(wider);
    full += pieces.size() == columns.size() ? 1 : 0;
    return rows.add(row);
  }

  /** Of two columns only short cells: a line with a gap is often no table. */
  private boolean isSentence(List<List<Glyph>> pieces) {
    return columns.size() == 2 && pieces.stream().anyMatch(piece -> piece.size() > LONGEST_CELL);
  }

  private boolean isFar(List<Glyph> row) {
    if (rows.isEmpty()) {
      return false;
    }
    Glyph above = rows.get(rows.size() - 1).get(0);
    return row.get(0).baseline() - above.baseline() > FARTHEST * above.size();
  }

  private int column(double[] span) {
    int nearest = -1;
    double best = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < columns.size(); column++) {
      double shared =
          Math.min(span[1], columns.get(column)[1]) - Math.max(span[0], columns.get(column)[0]);
      if (shared > best) {
        best = shared;
        nearest = column;
      }
    }
    return nearest;
  }

  private static boolean overlap(List<double[]> columns) {
    for (int column = 1; column < columns.size(); column++) {
      if (columns.get(column)[0] <= columns.get(column - 1)[1]) {
        return true;
      }
    }
    return false;
  }

  private boolean isTable() {
    return full >= FEWEST_ROWS && 2 * full >= rows.size();
  }

  /**
   * @param drawn on the page; those that lie between rows part them
   */
  List<Ruling> rulings(List<Ruling> drawn) {
    double size = GlyphRows.size(rows.get(0));
    List<Double> tops = tops(drawn, size);
    double end = rows.get(rows.size() - 1).get(0).baseline() + size / 2;
    List<Ruling> rulings = new ArrayList<>();
    for (int column = 0; column <= columns.size(); column++) {
      rulings.add(new Ruling(false, edge(column, size), tops.get(0), end));
    }
    double left = edge(0, size);
    double right = edge(columns.size(), size);
    tops.forEach(top -> rulings.add(new Ruling(true, top, left, right)));
    rulings.add(new Ruling(true, end, left, right));
    return rulings;
  }

  private double edge(int column, double size) {
    if (column == 0) {
      return columns.get(0)[0] - size;
    }
    return column == columns.size()
        ? columns.get(column - 1)[1] + size
        : (columns.get(column - 1)[1] + columns.get(column)[0]) / 2;
  }

  private List<Double> tops(List<Ruling> drawn, double size) {
    boolean all = rows.stream().allMatch(row -> GlyphRows.pieces(row).size() == columns.size());
    boolean ruled = between(drawn, 0, rows.size() - 1) > 2;
    List<Double> tops = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      boolean begins = ruled ? between(drawn, row - 1, row) > 0 : all || begins(rows.get(row));
      if (row == 0 || begins) {
        tops.add(rows.get(row).get(0).baseline() - 1.1 * size);
      }
    }
    return tops;
  }

  /** A row of the table begins with what it is about. */
  private boolean begins(List<Glyph> row) {
    return column(span(GlyphRows.pieces(row).get(0))) == 0;
  }

  private long between(List<Ruling> drawn, int above, int below) {
    return above < 0
        ? 1
        : drawn.stream()
            .filter(Ruling::horizontal)
            .filter(ruling -> ruling.at() > rows.get(above).get(0).baseline())
            .filter(ruling -> ruling.at() < rows.get(below).get(0).baseline())
            .filter(ruling -> ruling.to() > columns.get(0)[1])
            .count();
  }
}
