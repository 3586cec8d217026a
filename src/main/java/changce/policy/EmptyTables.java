package changce.policy;

import changce.policy.text.PolicyText;
import java.util.ArrayList;
import java.util.List;

/** Tables that lost their cells on the way, or are a form to be filled in. */
final class EmptyTables {

  private EmptyTables() {}

  static List<String> in(PolicyText content, List<WrittenTable> tables) {
    List<String> found = new ArrayList<>();
    for (WrittenTable table : tables) {
      String what = what(table);
      if (!what.isEmpty()) {
        found.add(TextPlace.of(content, table.start()) + "：" + what);
      }
    }
    return found;
  }

  private static String what(WrittenTable table) {
    if (table.rows().isEmpty()) {
      return "表格只有表头，没有内容";
    }
    boolean empty = table.rows().stream().flatMap(List::stream).allMatch(String::isBlank);
    if (empty) {
      return "表格的各行都是空的";
    }
    List<String> columns = new ArrayList<>();
    for (int column = 0; column < table.header().size(); column++) {
      if (!table.header().get(column).isBlank() && table.filled(column).isEmpty()) {
        columns.add(table.header().get(column));
      }
    }
    return columns.isEmpty() ? "" : "表格的“%s”一列是空的".formatted(String.join("”“", columns));
  }
}
