package changce.policy.text;

import java.util.ArrayList;
import java.util.List;

/** Writes rows of cells as a Markdown table between blank lines, the first row as its header. */
final class MarkdownRows {

  private MarkdownRows() {}

  static String table(List<List<String>> rows) {
    List<List<String>> filled =
        rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isBlank())).toList();
    int columns = filled.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 1) {
      return String.join("\n", filled.stream().map(row -> row.get(0).strip()).toList());
    }
    StringBuilder table = new StringBuilder("\n");
    for (int row = 0; row < filled.size(); row++) {
      table.append(line(filled.get(row), columns)).append('\n');
      if (row == 0) {
        table.append("|").append(" --- |".repeat(columns)).append('\n');
      }
    }
    return filled.isEmpty() ? "" : table.toString();
  }

  /** More rows of a table whose header stands above. */
  static String more(List<List<String>> rows) {
    StringBuilder more = new StringBuilder();
    rows.stream()
        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
        .forEach(row -> more.append(line(row, row.size())).append('\n'));
    return more.toString();
  }

  private static String line(List<String> row, int columns) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      String cell = column < row.size() ? row.get(column) : "";
      cells.add(cell.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ").replace("|", "\\|"));
    }
    return "| " + String.join(" | ", cells) + " |";
  }
}
