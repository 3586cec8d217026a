package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts rows where columns are empty from top to end: two tables may stand side by side. */
final class SheetColumns {

  private static final int FEWEST = 2;

  private SheetColumns() {}

  /** The columns of each table; all in one where the pieces are too narrow to be tables. */
  static List<List<Integer>> groups(List<List<SheetCell>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      if (isEmpty(rows, column)) {
        close(open, groups);
        open = new ArrayList<>();
      } else {
        open.add(column);
      }
    }
    close(open, groups);
    return groups.stream().allMatch(group -> group.size() >= FEWEST)
        ? groups
        : List.of(groups.stream().flatMap(List::stream).toList());
  }

  private static void close(List<Integer> group, List<List<Integer>> groups) {
    if (!group.isEmpty()) {
      groups.add(group);
    }
  }

  private static boolean isEmpty(List<List<SheetCell>> rows, int column) {
    return rows.stream().allMatch(row -> column >= row.size() || row.get(column).isBlank());
  }

  static List<List<SheetCell>> cut(List<List<SheetCell>> rows, List<Integer> columns) {
    return rows.stream()
        .map(row -> columns.stream().map(column -> cell(row, column)).toList())
        .toList();
  }

  /** The rows with nothing in the other columns. */
  static List<List<SheetCell>> only(List<List<SheetCell>> rows, List<Integer> columns) {
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(c -> columns.contains(c) ? row.get(c) : SheetCell.of(""))
                    .toList())
        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
        .toList();
  }

  private static SheetCell cell(List<SheetCell> row, int column) {
    return column < row.size() ? row.get(column) : SheetCell.of("");
  }
}
