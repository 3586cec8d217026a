package changce.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
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
  static final int VERSION = 4;

  private static final String PREAMBLE = "引言";
  private static final String CLOSING = "结语";
  private static final int LONGEST_TITLE_LINE = 60;
  private static final Pattern SOURCE_LINE = Pattern.compile("^[【\\[（(]?来源[:：].*");

  private final String text;
  private List<TextLine> lines = List.of();
  private final Deque<Marker> open = new ArrayDeque<>();
  private final List<ClauseDraft> drafts = new ArrayList<>();
  private @Nullable ClauseDraft current;
  private int article;

  private ClauseSplitter(String text) {
    this.text = text;
  }

  static List<Clause> split(String text) {
    return new ClauseSplitter(text).clauses();
  }

  private List<Clause> clauses() {
    lines = withoutTitle(allLines());
    BitSet items = LeadIns.in(lines);
    for (int i = 0; i < lines.size(); i++) {
      read(i, items.get(i));
    }
    setClosingApart();
    return drafts.stream()
        .filter(draft -> !draft.lines.isEmpty())
        .flatMap(draft -> draft.clauses(text).stream())
        .toList();
  }

  private void read(int at, boolean item) {
    TextLine line = lines.get(at);
    Marker marker = item ? null : marker(line.content());
    if (marker != null && opens(marker, at)) {
      open(marker, line);
    } else if (current != null && current.awaitsTitle && isTitle(line.content())) {
      entitle(line.content());
    } else if (current == null) {
      begin(0, List.of(PREAMBLE)).lines.add(line);
    } else {
      current.lines.add(line);
    }
  }

  private @Nullable Marker marker(String line) {
    Marker marker = Marker.of(line);
    Marker item = marker == null ? Marker.shortItem(line) : null;
    boolean continues = item != null && !open.isEmpty() && open.getLast().level() == item.level();
    return continues ? item : marker;
  }

  private void open(Marker marker, TextLine line) {
    ClauseDraft draft = open(marker);
    draft.awaitsTitle = marker.level() == Marker.ANNEX;
    if (!marker.alone()) {
      draft.lines.add(line);
      draft.numbered = true;
    }
  }

  private ClauseDraft open(Marker marker) {
    while (!open.isEmpty() && open.getLast().level() >= marker.level()) {
      open.removeLast();
    }
    open.addLast(marker);
    article =
        marker.level() == Marker.ANNEX ? 0 : marker.article() == 0 ? article : marker.article();
    return begin(marker.level(), open.stream().map(Marker::label).toList());
  }

  private ClauseDraft begin(int level, List<String> headings) {
    ClauseDraft draft = new ClauseDraft(level, headings);
    drafts.add(draft);
    current = draft;
    return draft;
  }

  /** 附件1, and in the next line what it is called. */
  private void entitle(String title) {
    Marker annex = open.removeLast();
    open(annex.called(title));
  }

  private boolean opens(Marker marker, int at) {
    boolean insideArticle = open.stream().anyMatch(outer -> outer.level() == Marker.ARTICLE);
    return !(insideArticle && marker.level() > Marker.ARTICLE)
        && (!marker.doubtful() || (isNext(marker) && !comesLater(marker.article(), at)));
  }

  private boolean isNext(Marker marker) {
    return marker.article() == (marker.inserted() ? article : article + 1);
  }

  /** 第五条对冷藏车另有要求的，从其要求。 before 第五条 itself is a paragraph of 第四条. */
  private boolean comesLater(int number, int at) {
    for (TextLine line : lines.subList(at + 1, lines.size())) {
      Marker later = Marker.of(line.content());
      if (later != null && later.article() == number && !later.inserted()) {
        return true;
      }
      if (later != null && (later.level() == Marker.ANNEX || later.article() == number + 1)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Nothing marks a closing. Where every other clause of its kind runs in one paragraph, paragraphs
   * behind the last one are not its own.
   */
  private void setClosingApart() {
    if (drafts.isEmpty()) {
      return;
    }
    ClauseDraft last = drafts.get(drafts.size() - 1);
    List<ClauseDraft> peers =
        drafts.stream()
            .filter(draft -> draft != last && draft.numbered && draft.level == last.level)
            .toList();
    boolean onePeerParagraph = peers.stream().allMatch(peer -> peer.lines.size() == 1);
    if (last.numbered && last.lines.size() > 1 && peers.size() >= 2 && onePeerParagraph) {
      List<TextLine> behind = last.lines.subList(1, last.lines.size());
      ClauseDraft closing = new ClauseDraft(0, List.of(CLOSING));
      closing.lines.addAll(behind);
      behind.clear();
      drafts.add(closing);
    }
  }

  private List<TextLine> allLines() {
    return TextLine.of(text).stream()
        .filter(line -> !SOURCE_LINE.matcher(line.content()).matches())
        .toList();
  }

  private static List<TextLine> withoutTitle(List<TextLine> lines) {
    int first = 0;
    while (first < lines.size() && isTitle(lines.get(first).content())) {
      first++;
    }
    return first == lines.size() ? lines : lines.subList(first, lines.size());
  }

  private static boolean isTitle(String line) {
    Marker marker = Marker.of(line);
    return marker == null
        ? !line.startsWith("|")
            && line.length() <= LONGEST_TITLE_LINE
            && line.chars().noneMatch(c -> "。；：！？".indexOf(c) >= 0)
        : line.startsWith("# ");
  }
}
