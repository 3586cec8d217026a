package changce.rules;

import changce.policy.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gave which powers to whom: {@code knowledge/approval-powers.csv}. */
record PowerTable(List<Row> rows) {

  static final String FILE = "approval-powers.csv";

  private static final List<String> NEEDED =
      List.of("date", "from", "to", "what", "list_published", "policy", "heading");

  /**
   * @param line in the file
   */
  record Row(Map<String, String> columns, int line) {

    String column(String name) {
      return columns.getOrDefault(name, "");
    }

    /** A row without a policy of the library is kept for the record and never shown. */
    boolean shown() {
      return !column("policy").isEmpty();
    }

    boolean givenBy(LocalDate day) {
      return !new PartialDate(column("date")).firstDay().isAfter(day);
    }

    /** Whether its day may lie in here; of many rows only the month or the year is known. */
    boolean givenWithin(Range days) {
      PartialDate given = new PartialDate(column("date"));
      return days.meets(
          Range.within(Quantity.dayNumber(given.firstDay()), Quantity.dayNumber(given.lastDay())));
    }

    /** Cells as people read them. */
    Map<String, String> worded() {
      Map<String, String> worded = new LinkedHashMap<>(columns);
      worded.replaceAll((column, cell) -> cell.replace('|', '、'));
      return worded;
    }

    /**
     * @param wanted any of these, parted by |
     */
    boolean says(String column, String wanted) {
      return Arrays.stream(wanted.split("\\|")).anyMatch(column(column)::contains);
    }

    RuleSet.ClauseName clause() {
      return new RuleSet.ClauseName(column("policy"), column("heading"), line);
    }
  }

  static PowerTable read(String csv) {
    List<String> lines = csv.lines().toList();
    List<String> names = Arrays.asList(lines.get(0).split(",", -1));
    if (!names.containsAll(NEEDED)) {
      throw new UnusableRule(1, "第一行应有这些列：" + String.join("、", NEEDED));
    }
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        rows.add(row(names, lines.get(line), line + 1));
      }
    }
    return new PowerTable(rows);
  }

  private static Row row(List<String> names, String written, int line) {
    List<String> cells = Arrays.asList(written.split(",", -1));
    if (cells.size() != names.size()) {
      throw new UnusableRule(line, "有 %d 列，应有 %d 列".formatted(cells.size(), names.size()));
    }
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.put(names.get(i), cells.get(i).strip());
    }
    return new Row(columns, dated(columns.getOrDefault("date", ""), line));
  }

  private static int dated(String date, int line) {
    try {
      new PartialDate(date);
      return line;
    } catch (DateTimeException e) {
      throw new UnusableRule(line, "date 不是日期：" + date);
    }
  }

  /**
   * The rows that were given by the day and say what is wanted of each of the columns.
   *
   * @param wanted by column; any of these, parted by |
   */
  List<Row> fitting(Map<String, String> wanted, LocalDate day) {
    return rows.stream()
        .filter(Row::shown)
        .filter(row -> row.givenBy(day))
        .filter(
            row ->
                wanted.entrySet().stream()
                    .allMatch(want -> row.says(want.getKey(), want.getValue())))
        .toList();
  }
}
