package changce.policy.text;

import java.util.ArrayList;
import java.util.List;

/** A table that goes on over a page: its header may stand again, its last row go on. */
final class BrokenTable {

  private BrokenTable() {}

  /** How many rows of the header stand again. */
  static int headerRows(List<List<String>> rows, List<List<String>> more) {
    int same = 0;
    while (same < more.size() - 1 && same < rows.size() && same(rows.get(same), more.get(same))) {
      same++;
    }
    return same;
  }

  private static boolean same(List<String> row, List<String> again) {
    return row.stream()
        .map(BrokenTable::plain)
        .toList()
        .equals(again.stream().map(BrokenTable::plain).toList());
  }

  private static String plain(String cell) {
    return cell.replaceAll("\\s", "");
  }

  /**
   * Whether the first row of a page is the rest of the one above: it does not say what it is about,
   * and says words that go on in mid-sentence.
   */
  static boolean isBroken(List<String> above, List<String> row) {
    boolean goesOn = false;
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      if (!cell.isEmpty()) {
        String before = above.get(column);
        if (SheetHeader.isValue(cell) || before.isEmpty() || before.matches("(?s).*[。；！？]$")) {
          return false;
        }
        goesOn = true;
      }
    }
    return goesOn && row.get(0).isEmpty();
  }

  static List<String> joined(List<String> above, List<String> row) {
    List<String> joined = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      joined.add(above.get(column) + row.get(column));
    }
    return joined;
  }

  /** A cell that the page cut through speaks in the rows of both pages. */
  static void fill(List<List<String>> rows, List<List<String>> body) {
    if (body.isEmpty() || rows.size() < 2 || !body.get(0).get(0).isEmpty()) {
      return;
    }
    String name = rows.get(rows.size() - 1).get(0);
    for (int row = 0; row < body.size() && body.get(row).get(0).isEmpty(); row++) {
      List<String> filled = new ArrayList<>(body.get(row));
      filled.set(0, name);
      body.set(row, filled);
    }
  }
}
