package changce.shown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A clause's text cut at its tables, which stand in it as Markdown: the widget's parts.js. */
final class ClauseParts {

  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern DASHES = Pattern.compile("\\|(?:\\s*:?-{2,}:?\\s*\\|)+");
  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

  private final String text;
  private final List<Line> lines;
  private final List<Part> parts = new ArrayList<>();

  private ClauseParts(String text) {
    this.text = text;
    this.lines =
        LINE.matcher(text)
            .results()
            .map(line -> new Line(line.start(), line.end(), line.group().strip()))
            .toList();
  }

  sealed interface Part {}

  /** Places in the clause, without the breaks around a table. */
  record Words(int start, int end) implements Part {}

  /**
   * @param header its cells; a row may have fewer or more
   */
  record Table(List<String> header, List<Row> rows) implements Part {}

  /** A row of a table, with its place in the clause. */
  record Row(int start, int end, List<String> cells) {

    /** As an answer says it: 层次：硕士，标准：2万元。 */
    String inWords(List<String> header) {
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        String name = i < header.size() ? header.get(i) : "";
        if (!cells.get(i).isEmpty()) {
          pairs.add(name.isEmpty() ? cells.get(i) : name + "：" + cells.get(i));
        }
      }
      return String.join("，", pairs);
    }
  }

  private record Line(int start, int end, String content) {

    boolean isRow() {
      return content.length() > 1 && content.startsWith("|") && content.endsWith("|");
    }

    boolean isDashes() {
      return DASHES.matcher(content).matches();
    }

    List<String> cells() {
      return Arrays.stream(CELL_END.split(content.substring(1, content.length() - 1), -1))
          .map(cell -> cell.strip().replace("\\|", "|"))
          .toList();
    }
  }

  static List<Part> of(String text) {
    ClauseParts cut = new ClauseParts(text);
    cut.cut();
    return cut.parts;
  }

  private void cut() {
    int from = 0;
    for (int at = 0; at < lines.size(); at++) {
      if (isHeader(at)) {
        words(from, lines.get(at).start());
        at = table(at);
        from = lines.get(at).end();
      }
    }
    words(from, text.length());
  }

  private boolean isHeader(int at) {
    return lines.get(at).isRow()
        && !lines.get(at).isDashes()
        && at + 1 < lines.size()
        && lines.get(at + 1).isDashes();
  }

  /** Its last line. */
  private int table(int header) {
    List<Row> rows = new ArrayList<>();
    int at = header + 2;
    for (; at < lines.size() && lines.get(at).isRow() && !isHeader(at); at++) {
      rows.add(new Row(lines.get(at).start(), lines.get(at).end(), lines.get(at).cells()));
    }
    parts.add(new Table(lines.get(header).cells(), List.copyOf(rows)));
    return at - 1;
  }

  private void words(int from, int to) {
    int start = from;
    int end = to;
    while (from > 0 && start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (to < text.length() && end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > start) {
      parts.add(new Words(start, end));
    }
  }
}
