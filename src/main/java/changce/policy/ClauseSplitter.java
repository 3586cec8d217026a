package changce.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a policy's text into clauses, each with the headings that lead to it.
 *
 * <p>What stands before the first heading is 引言, what follows the last clause is 结语; a title and a
 * source line belong to no clause. A clause's text is an unbroken range of the given text.
 */
final class ClauseSplitter {

  /** Raised when the same text would be split otherwise, so that every edition is made anew. */
  static final int VERSION = 1;

  private static final String PREAMBLE = "引言";
  private static final String CLOSING = "结语";
  private static final int LONGEST_TITLE_LINE = 60;
  private static final int LONGEST_CLAUSE = 1500;
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final Pattern SOURCE_LINE = Pattern.compile("^[【\\[（(]?来源[:：].*");

  private final String text;
  private final Deque<Marker> open = new ArrayDeque<>();
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft current;

  private ClauseSplitter(String text) {
    this.text = text;
  }

  static List<Clause> split(String text) {
    return new ClauseSplitter(text).clauses();
  }

  private List<Clause> clauses() {
    withoutTitle(lines()).forEach(this::read);
    setClosingApart();
    return drafts.stream()
        .filter(draft -> !draft.lines.isEmpty())
        .flatMap(draft -> draft.clauses(text).stream())
        .toList();
  }

  private void read(Line line) {
    Marker marker = Marker.of(line.content);
    if (marker != null && !insideArticle(marker)) {
      open(marker, line);
    } else if (current == null) {
      begin(0, List.of(PREAMBLE)).lines.add(line);
    } else {
      current.lines.add(line);
    }
  }

  private void open(Marker marker, Line line) {
    while (!open.isEmpty() && open.getLast().level() >= marker.level()) {
      open.removeLast();
    }
    open.addLast(marker);
    Draft draft = begin(marker.level(), open.stream().map(Marker::label).toList());
    if (!marker.alone()) {
      draft.lines.add(line);
      draft.numbered = true;
    }
  }

  private Draft begin(int level, List<String> headings) {
    Draft draft = new Draft(level, headings);
    drafts.add(draft);
    current = draft;
    return draft;
  }

  private boolean insideArticle(Marker marker) {
    return marker.level() > Marker.ARTICLE
        && open.stream().anyMatch(outer -> outer.level() == Marker.ARTICLE);
  }

  /**
   * Nothing marks a closing. Where every other clause of its kind runs in one paragraph, paragraphs
   * behind the last one are not its own.
   */
  private void setClosingApart() {
    if (drafts.isEmpty()) {
      return;
    }
    Draft last = drafts.get(drafts.size() - 1);
    List<Draft> peers =
        drafts.stream()
            .filter(draft -> draft != last && draft.numbered && draft.level == last.level)
            .toList();
    boolean onePeerParagraph = peers.stream().allMatch(peer -> peer.lines.size() == 1);
    if (last.numbered && last.lines.size() > 1 && peers.size() >= 2 && onePeerParagraph) {
      List<Line> behind = last.lines.subList(1, last.lines.size());
      Draft closing = new Draft(0, List.of(CLOSING));
      closing.lines.addAll(behind);
      behind.clear();
      drafts.add(closing);
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      Line line = Line.stripped(text, matcher.start(), matcher.end());
      if (!line.content.isEmpty() && !SOURCE_LINE.matcher(line.content).matches()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<Line> withoutTitle(List<Line> lines) {
    int first = 0;
    while (first < lines.size() && isTitle(lines.get(first).content)) {
      first++;
    }
    return first == lines.size() ? lines : lines.subList(first, lines.size());
  }

  private static boolean isTitle(String line) {
    Marker marker = Marker.of(line);
    return marker == null
        ? line.length() <= LONGEST_TITLE_LINE
            && line.chars().noneMatch(c -> "。；：！？".indexOf(c) >= 0)
        : line.startsWith("# ");
  }

  private record Line(int start, int end, String content) {

    static Line stripped(String text, int start, int end) {
      int first = start;
      int last = end;
      while (first < last && blank(text.charAt(first))) {
        first++;
      }
      while (last > first && blank(text.charAt(last - 1))) {
        last--;
      }
      return new Line(first, last, text.substring(first, last));
    }

    private static boolean blank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
  }

  private static final class Draft {

    private final int level;
    private final List<String> headings;
    private final List<Line> lines = new ArrayList<>();
    private boolean numbered;

    Draft(int level, List<String> headings) {
      this.level = level;
      this.headings = headings;
    }

    /** One clause, or several where it is too long to be read, and cited, as one. */
    List<Clause> clauses(String text) {
      List<Clause> clauses = new ArrayList<>();
      int start = lines.get(0).start;
      int end = lines.get(lines.size() - 1).end;
      while (end - start > LONGEST_CLAUSE) {
        int cut = lastSentenceEnd(text, start, start + LONGEST_CLAUSE);
        clauses.add(clause(text, start, cut));
        start = cut;
      }
      clauses.add(clause(text, start, end));
      return clauses;
    }

    private Clause clause(String text, int start, int end) {
      Line stripped = Line.stripped(text, start, end);
      return new Clause(headings, stripped.start, stripped.end, stripped.content);
    }

    private static int lastSentenceEnd(String text, int start, int limit) {
      for (int at = limit; at > start + LONGEST_CLAUSE / 3; at--) {
        if ("。；！？\n".indexOf(text.charAt(at - 1)) >= 0) {
          return at;
        }
      }
      return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
  }
}
