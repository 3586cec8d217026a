package changce.policy.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the tables among rows of cells, with what stands above them and between their rows. */
final class SheetTables {

  private final StringBuilder text = new StringBuilder();
  private List<Integer> at = List.of();
  private List<String> names = List.of();
  private List<List<SheetCell>> open = List.of();
  private String unit = "";

  /** Whether a table had the unit: the next one with names of its own needs its own. */
  private boolean used;

  private SheetTables() {}

  /** The cells of one sheet, or of a list; an empty row ends a table. */
  static String of(List<List<SheetCell>> rows) {
    SheetTables tables = new SheetTables();
    List<List<SheetCell>> block = new ArrayList<>();
    for (List<SheetCell> row : rows) {
      if (said(row).isEmpty()) {
        tables.add(block);
        block = new ArrayList<>();
      } else {
        block.add(row);
      }
    }
    tables.add(block);
    return tables.text.toString();
  }

  /** What a row says; merged places say it once. */
  private static List<SheetCell> said(List<SheetCell> row) {
    Set<SheetCell> said = Collections.newSetFromMap(new IdentityHashMap<>());
    return row.stream().filter(cell -> !cell.isBlank() && said.add(cell)).toList();
  }

  private void add(List<List<SheetCell>> block) {
    int first = 0;
    List<SheetCell> above = List.of();
    while (first < block.size() && isAbove(block, first)) {
      above = block.get(first);
      line(above);
      first++;
    }
    List<List<SheetCell>> rows = block.subList(first, block.size());
    List<List<Integer>> groups = SheetColumns.groups(rows);
    if (groups.size() > 1) {
      String shared = unit;
      for (List<Integer> columns : groups) {
        unit = unitOver(above, columns).orElse(shared);
        used = false;
        add(SheetColumns.only(rows, columns));
      }
    } else if (!rows.isEmpty()) {
      table(rows, groups.get(0));
    }
  }

  /** Tables side by side may each name their own: 单位：元　　单位：万元. */
  private static Optional<String> unitOver(List<SheetCell> above, List<Integer> columns) {
    return columns.stream()
        .filter(column -> column < above.size())
        .flatMap(column -> SheetUnit.above(above.get(column).text()).stream())
        .findFirst();
  }

  /** A title, or a line of remarks: 填报单位：市财政局　单位：万元. */
  private static boolean isAbove(List<List<SheetCell>> block, int row) {
    List<SheetCell> said = said(block.get(row));
    int widest = block.stream().mapToInt(other -> said(other).size()).max().orElse(0);
    boolean remarks = said.stream().allMatch(cell -> cell.text().matches("(?s)[^：:]{1,8}[：:].*"));
    boolean unit = said.stream().anyMatch(cell -> SheetUnit.above(cell.text()).isPresent());
    return said.size() == 1
        || (said.size() < widest && (unit || remarks || (said.size() * 2 < widest && flat(said))));
  }

  private static boolean flat(List<SheetCell> said) {
    return said.stream().allMatch(cell -> cell.wide() == 1 && cell.high() == 1);
  }

  private void line(List<SheetCell> row) {
    String line = String.join("　", said(row).stream().map(SheetCell::text).toList());
    String above = SheetUnit.above(line).orElse("");
    boolean onlyUnit =
        line.matches("[（(]?(?:金额|计量|货币)?单位[:：].{1,8}")
            || (!above.isEmpty() && line.matches("[（(][^（(]{1,8}[)）]"));
    if (!above.isEmpty() || onlyUnit) {
      unit = above;
      used = false;
    }
    boolean behind = onlyUnit && !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
    if (behind) {
      text.append("（").append(line.replaceAll("[（()）]", "")).append("）");
    } else {
      newLine();
      text.append(line.replaceAll("\\s*[\\r\\n]+\\s*", " "));
    }
  }

  private void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** Rows of values without a header of their own go on under the last, where they fit. */
  private void table(List<List<SheetCell>> block, List<Integer> filled) {
    boolean goesOn = at.containsAll(filled) && SheetHeader.hasValue(block.get(0));
    at = goesOn ? at : filled;
    unit = used && !goesOn ? "" : unit;
    used = true;
    List<List<SheetCell>> rows = SheetColumns.cut(block, at);
    List<List<String>> body = new ArrayList<>();
    for (int row = goesOn ? 0 : begin(rows); row < rows.size(); row++) {
      if (isBetween(rows.get(row))) {
        write(body);
        line(rows.get(row));
        row += isHeader(rows, row + 1) ? begin(rows.subList(row + 1, rows.size())) : 0;
      } else if (row > 0 && isHeader(rows, row) && SheetHeader.names(texts(rows.get(row)))) {
        write(body);
        unit = "";
        row += begin(rows.subList(row, rows.size())) - 1;
      } else if (!countsColumns(texts(rows.get(row))) && !texts(rows.get(row)).equals(names)) {
        body.add(SheetUnit.carried(names, texts(rows.get(row)), unit));
      }
    }
    end(body);
  }

  /** Takes the header, where there is one: a row of values above others is none. */
  private int begin(List<List<SheetCell>> rows) {
    boolean values =
        rows.size() > 1 && SheetHeader.hasValue(rows.get(0)) && SheetHeader.hasValue(rows.get(1));
    SheetHeader header = SheetHeader.of(rows);
    names = values ? Collections.nCopies(rows.get(0).size(), "") : header.names();
    int depth = values ? 0 : header.depth();
    open = rows.subList(0, depth);
    if (depth > 0 && depth < rows.size() && SheetUnit.areUnits(texts(rows.get(depth)))) {
      names = withUnits(names, texts(rows.get(depth)));
      open = rows.subList(0, depth + 1);
    }
    return open.size();
  }

  /** 上限 over 万元 is 上限（万元）. */
  private static List<String> withUnits(List<String> names, List<String> units) {
    return IntStream.range(0, names.size())
        .mapToObj(
            column -> {
              String unit = column < units.size() ? units.get(column).replaceAll("[（()）]", "") : "";
              return unit.isEmpty() ? names.get(column) : names.get(column) + "（" + unit + "）";
            })
        .toList();
  }

  private static boolean isHeader(List<List<SheetCell>> rows, int row) {
    return row + 1 < rows.size()
        && !SheetHeader.hasValue(rows.get(row))
        && rows.get(row).stream().noneMatch(SheetCell::isBlank)
        && SheetHeader.hasValue(rows.get(row + 1));
  }

  /** The name of the group of rows below, or a remark. */
  private static boolean isBetween(List<SheetCell> row) {
    return said(row).size() == 1 && !row.get(0).isBlank() && row.size() > 1;
  }

  /** 1, 2, 3 under the names of the columns. */
  private static boolean countsColumns(List<String> row) {
    List<String> numbers = row.stream().dropWhile(cell -> "甲乙丙丁戊".contains(cell)).toList();
    return numbers.size() > 2
        && IntStream.range(0, numbers.size())
            .allMatch(i -> numbers.get(i).replaceAll("[（()）]", "").equals(String.valueOf(i + 1)));
  }

  private static List<String> texts(List<SheetCell> row) {
    return row.stream().map(SheetCell::text).toList();
  }

  private void write(List<List<String>> body) {
    if (!body.isEmpty()) {
      newLine();
      List<List<String>> rows = new ArrayList<>(body);
      rows.add(0, names);
      text.append(MarkdownRows.table(rows));
      body.clear();
      open = List.of();
    }
  }

  /** Names without rows are words: 填报人　日期. */
  private void end(List<List<String>> body) {
    write(body);
    open.forEach(this::line);
    open = List.of();
  }
}
