package changce.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in a text, cell by cell.
 *
 * @param above the lines before it that may name its unit
 * @param header its cells
 * @param rows without the header and the line of dashes
 * @param starts where each row begins in the text
 */
record WrittenTable(
    String above, int start, List<String> header, List<List<String>> rows, List<Integer> starts) {

  private static final int LINES_ABOVE = 3;

  static List<WrittenTable> in(String text) {
    List<TextLine> lines = TextLine.of(text);
    List<WrittenTable> tables = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).isTableRow() && TableRows.isDashes(lines.get(i + 1).content())) {
        tables.add(at(lines, i));
      }
    }
    return tables;
  }

  private static WrittenTable at(List<TextLine> lines, int header) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = header + 2; i < lines.size() && lines.get(i).isTableRow(); i++) {
      boolean next = i + 1 < lines.size() && TableRows.isDashes(lines.get(i + 1).content());
      if (next) {
        break;
      }
      rows.add(TableRows.cells(lines.get(i).content()));
      starts.add(lines.get(i).start());
    }
    return new WrittenTable(
        above(lines, header),
        lines.get(header).start(),
        TableRows.cells(lines.get(header).content()),
        rows,
        starts);
  }

  private static String above(List<TextLine> lines, int header) {
    List<String> above = new ArrayList<>();
    for (int i = header - 1; i >= 0 && above.size() < LINES_ABOVE; i--) {
      if (!lines.get(i).isTableRow()) {
        above.add(lines.get(i).content());
      }
    }
    return String.join("\n", above);
  }

  /** The column's cells that hold something, from the top. */
  List<String> filled(int column) {
    return rows.stream()
        .filter(row -> column < row.size() && !row.get(column).isBlank())
        .map(row -> row.get(column))
        .toList();
  }
}
