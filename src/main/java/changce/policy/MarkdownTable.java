package changce.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with the caption and the sentence before it, without which its figures mean nothing.
 *
 * @param lead where the sentence before begins, or the caption, or the table itself
 * @param rows header row, line of dashes, then the rows
 */
record MarkdownTable(int lead, List<TextLine> rows) {

  /** A passage is stored in 8,000 characters. */
  private static final int LONGEST_TABLE = 4000;

  private static final int LONGEST_PART = 1500;
  private static final int HEADER_ROWS = 2;
  private static final int LONGEST_CAPTION = 60;

  /** The tables among the lines of one clause. */
  static List<MarkdownTable> in(String text, List<TextLine> lines) {
    List<MarkdownTable> tables = new ArrayList<>();
    int first = 0;
    while (first < lines.size()) {
      int end = endOfTable(text, lines, first);
      if (end - first > HEADER_ROWS) {
        tables.add(new MarkdownTable(lead(lines, first), List.copyOf(lines.subList(first, end))));
      }
      first = Math.max(end, first + 1);
    }
    return tables;
  }

  int start() {
    return lead;
  }

  int end() {
    return rows.get(rows.size() - 1).end();
  }

  /**
   * @param text of the passage: behind the first piece of a long table it begins with the caption
   *     and header row again, which the range does not cover
   */
  record Piece(int start, int end, String text) {

    Clause clause(List<String> headings) {
      return new Clause(headings, start, end, text);
    }
  }

  List<Piece> pieces(String text) {
    if (end() - lead <= LONGEST_TABLE) {
      return List.of(piece(text, lead, end(), ""));
    }
    String header = text.substring(lead, rows.get(HEADER_ROWS - 1).end()).strip() + "\n";
    List<Piece> pieces = new ArrayList<>();
    int from = lead;
    int first = HEADER_ROWS;
    for (int row = HEADER_ROWS; row < rows.size(); row++) {
      boolean last = row == rows.size() - 1;
      if (last || rows.get(row + 1).end() - rows.get(first).start() > LONGEST_PART) {
        pieces.add(piece(text, from, rows.get(row).end(), pieces.isEmpty() ? "" : header));
        first = row + 1;
        from = last ? from : rows.get(first).start();
      }
    }
    return pieces;
  }

  private static Piece piece(String text, int start, int end, String header) {
    TextLine stripped = TextLine.stripped(text, start, end);
    return new Piece(stripped.start(), stripped.end(), header + stripped.content());
  }

  private static int endOfTable(String text, List<TextLine> lines, int first) {
    int end = first;
    while (end < lines.size()
        && lines.get(end).isTableRow()
        && (end == first || adjacent(text, lines.get(end - 1), lines.get(end)))) {
      end++;
    }
    return end;
  }

  private static boolean adjacent(String text, TextLine above, TextLine below) {
    return text.substring(above.end(), below.start()).chars().filter(c -> c == '\n').count() == 1;
  }

  private static int lead(List<TextLine> lines, int firstRow) {
    int before = firstRow - 1;
    int lead = lines.get(firstRow).start();
    if (before >= 0 && isCaption(lines.get(before))) {
      lead = lines.get(before).start();
      before--;
    }
    return before >= 0 && !lines.get(before).isTableRow()
        ? startOfLastSentence(lines.get(before))
        : lead;
  }

  private static boolean isCaption(TextLine line) {
    return !line.isTableRow()
        && line.content().length() <= LONGEST_CAPTION
        && line.content().chars().noneMatch(c -> "。；：！？:".indexOf(c) >= 0);
  }

  private static int startOfLastSentence(TextLine line) {
    String content = line.content();
    for (int at = content.length() - 1; at > 0; at--) {
      if ("。！？".indexOf(content.charAt(at - 1)) >= 0) {
        return line.start() + at;
      }
    }
    return line.start();
  }
}
