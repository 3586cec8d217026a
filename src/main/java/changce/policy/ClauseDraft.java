package changce.policy;

import java.util.ArrayList;
import java.util.List;

/** The lines gathered under one heading, on the way to being a clause. */
final class ClauseDraft {

  private static final int LONGEST_CLAUSE = 1500;

  final int level;
  final List<String> headings;
  final List<TextLine> lines = new ArrayList<>();
  boolean numbered;
  boolean awaitsTitle;

  ClauseDraft(int level, List<String> headings) {
    this.level = level;
    this.headings = headings;
  }

  /** One clause, or several where it is too long to be read, and cited, as one. */
  List<Clause> clauses(String text) {
    int start = lines.get(0).start();
    int end = lines.get(lines.size() - 1).end();
    return end - start <= LONGEST_CLAUSE
        ? List.of(clause(text, start, end))
        : shortened(text, start, end);
  }

  /** Cuts stand between tables and the text around them, and behind sentences; never in a table. */
  private List<Clause> shortened(String text, int start, int end) {
    List<Clause> clauses = new ArrayList<>();
    int next = start;
    for (MarkdownTable table : MarkdownTable.in(text, lines)) {
      cutText(text, next, table.start(), clauses);
      table.pieces(text).forEach(piece -> clauses.add(piece.clause(headings)));
      next = table.end();
    }
    cutText(text, next, end, clauses);
    return clauses;
  }

  private void cutText(String text, int start, int end, List<Clause> clauses) {
    int next = start;
    while (end - next > LONGEST_CLAUSE) {
      int cut = lastCut(text, next, next + LONGEST_CLAUSE);
      clauses.add(clause(text, next, cut));
      next = cut;
    }
    Clause last = clause(text, next, end);
    if (!last.text().isEmpty()) {
      clauses.add(last);
    }
  }

  private Clause clause(String text, int start, int end) {
    TextLine stripped = TextLine.stripped(text, start, end);
    return new Clause(headings, stripped.start(), stripped.end(), stripped.content());
  }

  /** Between paragraphs where there is a chance, else behind a sentence. */
  private static int lastCut(String text, int start, int limit) {
    int paragraph = lastOf("\n", text, start + LONGEST_CLAUSE / 2, limit);
    int sentence =
        paragraph > 0 ? paragraph : lastOf("。；！？\n", text, start + LONGEST_CLAUSE / 3, limit);
    if (sentence > 0) {
      return sentence;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static int lastOf(String ends, String text, int start, int limit) {
    for (int at = limit; at > start; at--) {
      if (ends.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return -1;
  }
}
