package changce.policy.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as its rulings cut it on a page. Where no ruling stands between two places they are one
 * cell, which speaks in each of them.
 */
final class RuledTable implements PrintedBlock {

  private static final double THINNEST = 4;
  private static final int FEWEST = 2;

  private final List<Ruling> rulings;
  private final double[] columns;
  private final double[] rows;
  private final CellText[][] cells;

  private RuledTable(List<Ruling> rulings) {
    this.rulings = rulings;
    this.columns = edges(rulings, false);
    this.rows = edges(rulings, true);
    this.cells = new CellText[Math.max(0, rows.length - 1)][Math.max(0, columns.length - 1)];
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        cells[row][column] = new CellText(columns[column + 1]);
      }
    }
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        join(row, column);
      }
    }
  }

  /** From the top of the page to its end. */
  static List<RuledTable> of(List<Ruling> drawn) {
    return RuledLines.groups(drawn).stream()
        .map(RuledTable::new)
        .filter(table -> table.cells.length >= FEWEST && table.cells[0].length >= FEWEST)
        .sorted(Comparator.comparingDouble(RuledTable::top))
        .toList();
  }

  double top() {
    return rows[0];
  }

  double left() {
    return columns[0];
  }

  double right() {
    return columns[columns.length - 1];
  }

  boolean holds(Glyph glyph) {
    return place(rows, glyph.height()) >= 0 && place(columns, glyph.middle()) >= 0;
  }

  /** Only for a letter that it holds. */
  void add(Glyph glyph) {
    cells[place(rows, glyph.height())][place(columns, glyph.middle())].add(glyph);
  }

  /**
   * Whether something is said in two columns and two rows, or three columns are named; a frame
   * around a text is no table.
   */
  boolean isTable() {
    List<List<String>> rows = rows();
    return rows.stream().anyMatch(row -> said(row) > FEWEST)
        || (rows.stream().filter(row -> said(row) > 0).count() >= FEWEST
            && rows.stream().anyMatch(row -> said(row) >= FEWEST));
  }

  @Override
  public String text() {
    return rows().stream().flatMap(List::stream).collect(Collectors.joining());
  }

  List<List<String>> rows() {
    return IntStream.range(0, cells.length)
        .filter(row -> rows[row + 1] - rows[row] >= THINNEST)
        .mapToObj(
            row ->
                IntStream.range(0, cells[row].length)
                    .filter(column -> columns[column + 1] - columns[column] >= THINNEST)
                    .mapToObj(column -> cells[row][column].text())
                    .toList())
        .toList();
  }

  private static long said(List<String> row) {
    return row.stream().filter(cell -> !cell.isEmpty()).distinct().count();
  }

  /** Whether its columns stand where those of the other stand, as on the next page of one table. */
  boolean goesOnFrom(RuledTable other) {
    return columns.length == other.columns.length
        && IntStream.range(0, columns.length)
            .allMatch(i -> Math.abs(columns[i] - other.columns[i]) <= 2 * Ruling.NEAR);
  }

  /** An open side of a table ends where the rulings across end. */
  private static double[] edges(List<Ruling> rulings, boolean horizontal) {
    TreeSet<Double> edges = new TreeSet<>();
    rulings.stream().filter(r -> r.horizontal() == horizontal).forEach(r -> edges.add(r.at()));
    if (edges.isEmpty()) {
      return new double[0];
    }
    double first =
        rulings.stream()
            .filter(r -> r.horizontal() != horizontal)
            .mapToDouble(Ruling::from)
            .min()
            .orElse(edges.first());
    double last =
        rulings.stream()
            .filter(r -> r.horizontal() != horizontal)
            .mapToDouble(Ruling::to)
            .max()
            .orElse(edges.last());
    if (first < edges.first() - THINNEST) {
      edges.add(first);
    }
    if (last > edges.last() + THINNEST) {
      edges.add(last);
    }
    return apart(edges);
  }

  private static double[] apart(SortedSet<Double> edges) {
    List<Double> apart = new ArrayList<>();
    for (double edge : edges) {
      if (apart.isEmpty() || edge - apart.get(apart.size() - 1) > Ruling.NEAR) {
        apart.add(edge);
      }
    }
    return apart.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void join(int row, int column) {
    if (column > 0 && !ruled(false, columns[column], middle(rows, row))) {
      replace(cells[row][column], cells[row][column - 1]);
    }
    if (row > 0 && !ruled(true, rows[row], middle(columns, column))) {
      replace(cells[row][column], cells[row - 1][column]);
    }
  }

  private void replace(CellText cell, CellText by) {
    if (cell == by) {
      return;
    }
    by.widen(cell);
    for (CellText[] line : cells) {
      for (int column = 0; column < line.length; column++) {
        line[column] = line[column] == cell ? by : line[column];
      }
    }
  }

  private boolean ruled(boolean horizontal, double at, double through) {
    return rulings.stream()
        .anyMatch(
            ruling ->
                ruling.horizontal() == horizontal
                    && Math.abs(ruling.at() - at) <= Ruling.NEAR
                    && ruling.covers(through));
  }

  private static double middle(double[] edges, int place) {
    return (edges[place] + edges[place + 1]) / 2;
  }

  /** -1 outside. */
  private static int place(double[] edges, double at) {
    for (int place = 0; place + 1 < edges.length; place++) {
      if (edges[place] <= at && at < edges[place + 1]) {
        return place;
      }
    }
    return -1;
  }
}
