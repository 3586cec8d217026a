package changce.policy.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One row of a table of a Word file, with as many texts as the table has columns there.
 *
 * @param first over how many columns its first cell stands; 0 where the row begins later
 * @param goesOn which columns only go on with the cell above
 * @param spans whether one of its cells stands over several columns
 * @param isOneCell whether one cell is all of it
 * @param isHeader whether it is said to be printed again on every page
 */
record DocRow(
    List<String> texts,
    int first,
    List<Boolean> goesOn,
    boolean spans,
    boolean isOneCell,
    boolean isHeader) {

  /** A cell as it stands in the file. */
  record Cell(String text, int columns, boolean goesOnAbove, boolean goesOnLeft) {}

  /**
   * @param before columns that the row leaves out
   */
  static DocRow of(int before, List<Cell> cells, int after, boolean header, List<String> above) {
    List<String> texts = new ArrayList<>(blanks(before));
    List<Boolean> goesOn = new ArrayList<>();
    blanks(before).forEach(blank -> goesOn.add(false));
    for (Cell cell : cells) {
      String text = spoken(cell, texts, above);
      for (int column = 0; column < cell.columns(); column++) {
        texts.add(text);
        goesOn.add(cell.goesOnAbove());
      }
    }
    texts.addAll(blanks(after));
    long own = cells.stream().filter(cell -> !cell.goesOnLeft()).count();
    boolean spans = own < texts.size() - before - after;
    int first = before > 0 || cells.isEmpty() ? 0 : cells.get(0).columns();
    return new DocRow(texts, first, goesOn, spans, own == 1 && before + after == 0, header);
  }

  private static String spoken(Cell cell, List<String> row, List<String> above) {
    if (cell.goesOnLeft() && !row.isEmpty()) {
      return row.get(row.size() - 1);
    }
    return cell.goesOnAbove() && row.size() < above.size() ? above.get(row.size()) : cell.text();
  }

  boolean goesOn(int column) {
    return column < goesOn.size() && goesOn.get(column);
  }

  String text(int column) {
    return column < texts.size() ? texts.get(column).strip() : "";
  }

  boolean fills(int columns) {
    return isOneCell && texts.size() == columns;
  }

  /** A heading between rows is said once, not in every column. */
  List<String> once() {
    List<String> once = new ArrayList<>(List.of(text(0)));
    once.addAll(blanks(texts.size() - 1));
    return once;
  }

  /** What a row is about is said once as well, however wide; a figure goes for all its columns. */
  List<String> named() {
    List<String> named = new ArrayList<>(texts);
    for (int column = 1; column < first && !SheetHeader.isValue(text(0)); column++) {
      named.set(column, "");
    }
    return named;
  }

  private static List<String> blanks(int count) {
    return Collections.nCopies(Math.max(0, count), "");
  }
}
