package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a Word file by its columns: merged cells speak wherever they reach, two rows of
 * headers become one, and a row that is one cell stands beside the table.
 */
final class DocGrid {

  private static final int HIGHEST_HEADER = 3;

  private final List<DocRow> rows = new ArrayList<>();

  void row(int before, List<DocRow.Cell> cells, int after, boolean header) {
    List<String> above = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1).texts();
    rows.add(DocRow.of(before, cells, after, header, above));
  }

  /** As Markdown, between the rows of one cell that stand above and below it. */
  String written() {
    int columns = rows.stream().mapToInt(row -> row.texts().size()).max().orElse(0);
    if (columns < 2) {
      return MarkdownRows.table(rows.stream().map(DocRow::texts).toList());
    }
    int first = 0;
    while (first < rows.size() && rows.get(first).fills(columns)) {
      first++;
    }
    int end = rows.size();
    while (end > first && rows.get(end - 1).fills(columns)) {
      end--;
    }
    return lines(rows.subList(0, first))
        + MarkdownRows.table(inTable(rows.subList(first, end), columns))
        + lines(rows.subList(end, rows.size()));
  }

  /** A table within a cell, in words. */
  String inWords() {
    return String.join(
        "；",
        rows.stream()
            .map(row -> String.join(" ", row.texts().stream().distinct().toList()))
            .toList());
  }

  private static String lines(List<DocRow> rows) {
    StringBuilder lines = new StringBuilder();
    rows.stream()
        .map(row -> row.text(0))
        .filter(text -> !text.isEmpty())
        .forEach(text -> lines.append(text).append('\n'));
    return lines.toString();
  }

  private static List<List<String>> inTable(List<DocRow> rows, int columns) {
    List<List<String>> table = new ArrayList<>();
    int header = headerRows(rows, columns);
    if (header > 0) {
      table.add(header > 1 ? joined(rows.subList(0, header), columns) : rows.get(0).texts());
    }
    rows.subList(header, rows.size())
        .forEach(row -> table.add(row.fills(columns) ? row.once() : row.named()));
    return table;
  }

  /** As high as the cells of the first row that stand beside one over several columns. */
  private static int headerRows(List<DocRow> rows, int columns) {
    if (rows.isEmpty()) {
      return 0;
    }
    int said = (int) rows.stream().takeWhile(DocRow::isHeader).count();
    int merged =
        rows.get(0).spans()
            ? IntStream.range(0, columns).map(column -> height(rows, column)).max().orElse(1)
            : 1;
    int header = Math.max(Math.max(said, merged), fillsUp(rows, columns) ? 2 : 1);
    return header < rows.size() && header <= HIGHEST_HEADER ? header : 1;
  }

  /** A second row that names just what stands under the wide cells of the first. */
  private static boolean fillsUp(List<DocRow> rows, int columns) {
    return rows.size() > 2
        && rows.get(0).spans()
        && !rows.get(1).isOneCell()
        && IntStream.range(0, columns)
            .allMatch(c -> rows.get(1).text(c).isEmpty() != isWide(rows.get(0), c))
        && rows.get(1).texts().stream().noneMatch(SheetHeader::isValue);
  }

  private static boolean isWide(DocRow row, int column) {
    String text = row.text(column);
    return text.equals(row.text(column + 1)) || (column > 0 && text.equals(row.text(column - 1)));
  }

  private static int height(List<DocRow> rows, int column) {
    int height = 1;
    while (height < rows.size() && rows.get(height).goesOn(column)) {
      height++;
    }
    return height;
  }

  /** 2026年 over 上限 is 2026年 上限. */
  private static List<String> joined(List<DocRow> header, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(
            column ->
                String.join(
                    " ",
                    header.stream()
                        .map(row -> row.text(column))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList()))
        .toList();
  }
}
