package changce.policy.text;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes paragraphs again of lines that a page broke: a line goes on in the next one when it is full
 * and the next one is not set in. Page numbers are left out.
 */
final class PrintedPages {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^[—–\\-－·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/共]\\s*(?:共)?\\s*\\d{1,4}\\s*页?)?[—–\\-－·\\s]*$");
  private static final Pattern MARK =
      Pattern.compile(
          "^(?:第[零〇一二三四五六七八九十廿卅卌百千之\\d]+[编章节条]\\s|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[)）]|\\d{1,2}[.．、](?!\\d)|[①-⑳●•◆■▪]|附件).*");
  private static final Pattern CONTINUED =
      Pattern.compile("^[（(]?(?:续(?:上)?表|表\\s*[\\d一二三四五六七八九十.-]+\\s*[（(]?续).{0,20}");

  /** In letters; a shorter line is a heading where all lines are short. */
  private static final int NARROWEST = 7;

  /** What is set in farther stands in the middle, or at the right edge. */
  private static final int DEEPEST = 6;

  private static final PrintedLine NOTHING = new PrintedLine("", 0, 0, 0);

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<PrintedLine> aside = new ArrayList<>();
  private final Map<String, DoubleSummaryStatistics> lefts;
  private final Map<String, DoubleSummaryStatistics> rights;

  private PrintedLine last = NOTHING;
  private List<List<String>> rows = List.of();
  private @Nullable RuledTable table;

  private PrintedPages(List<PrintedLine> lines) {
    this.lefts = edges(lines, PrintedLine::left);
    this.rights = edges(lines, PrintedLine::right);
  }

  private static Map<String, DoubleSummaryStatistics> edges(
      List<PrintedLine> lines, ToDoubleFunction<PrintedLine> edge) {
    return lines.stream()
        .filter(line -> !line.aside())
        .collect(Collectors.groupingBy(PrintedLine::column, Collectors.summarizingDouble(edge)));
  }

  static PolicyText read(List<List<PrintedBlock>> pages, TextFormat format, List<String> cautions) {
    PrintedPages printed =
        new PrintedPages(
            pages.stream()
                .flatMap(List::stream)
                .filter(PrintedLine.class::isInstance)
                .map(PrintedLine.class::cast)
                .toList());
    pages.forEach(printed::add);
    printed.addAside();
    return printed.policy(format, cautions);
  }

  /** Marks of notes are put behind the words that they stand in, page by page. */
  private PolicyText policy(TextFormat format, List<String> cautions) {
    StringBuilder all = new StringBuilder(text.substring(0, starts.isEmpty() ? 0 : starts.get(0)));
    List<Integer> begins = new ArrayList<>();
    for (int page = 0; page < starts.size(); page++) {
      int end = page + 1 < starts.size() ? starts.get(page + 1) : text.length();
      begins.add(all.length());
      all.append(NoteMarks.apart(all.toString(), text.substring(starts.get(page), end)));
    }
    return new PolicyText(Radicals.folded(all.toString()), format, List.copyOf(begins), cautions);
  }

  private void add(List<PrintedBlock> page) {
    int printed = starts.size();
    for (int i = 0; i < page.size(); i++) {
      PrintedBlock block = page.get(i);
      if (block instanceof RuledTable ruled) {
        add(ruled, starts.size() == printed);
      } else if (block instanceof PrintedLine line && line.aside()) {
        aside.add(line);
      } else if (block instanceof PrintedLine line
          && !isPageNumber(line)
          && !isContinued(page, i)) {
        separate(line);
        begin(starts.size() == printed);
        text.append(line.text().strip());
        last = line;
        table = null;
      }
    }
    begin(starts.size() == printed);
  }

  /** What says that the table below goes on from the page before. */
  private boolean isContinued(List<PrintedBlock> page, int line) {
    return table != null
        && CONTINUED.matcher(page.get(line).text().strip()).matches()
        && line + 1 < page.size()
        && page.get(line + 1) instanceof RuledTable next
        && next.goesOnFrom(table);
  }

  private void addAside() {
    boolean first = true;
    for (PrintedLine line : aside) {
      String said = line.text().strip();
      text.append((!first && !PageNotes.begins(said)) || text.isEmpty() ? "" : "\n").append(said);
      first = false;
    }
    aside.clear();
  }

  /** A table that the page broke goes on in the next one, where its header may stand again. */
  private void add(RuledTable ruled, boolean first) {
    List<List<String>> more = ruled.rows();
    if (first && table != null && ruled.goesOnFrom(table)) {
      addMore(more);
    } else {
      addAside();
      text.append(text.isEmpty() ? "" : "\n");
      begin(first);
      text.append(MarkdownRows.table(more));
      rows = more;
    }
    last = NOTHING;
    table = ruled;
  }

  /** A row that the page broke is written where it began. */
  private void addMore(List<List<String>> more) {
    List<List<String>> body =
        new ArrayList<>(more.subList(BrokenTable.headerRows(rows, more), more.size()));
    if (!body.isEmpty() && BrokenTable.isBroken(rows.get(rows.size() - 1), body.get(0))) {
      List<String> whole = BrokenTable.joined(rows.get(rows.size() - 1), body.remove(0));
      text.setLength(text.lastIndexOf("\n", text.length() - 2) + 1);
      text.append(MarkdownRows.more(List.of(whole)));
      rows = Stream.concat(rows.stream().limit(rows.size() - 1L), Stream.of(whole)).toList();
    }
    begin(true);
    BrokenTable.fill(rows, body);
    text.append(MarkdownRows.more(body));
    rows = Stream.concat(rows.stream(), body.stream()).toList();
  }

  private void begin(boolean page) {
    if (page) {
      starts.add(text.length());
    }
  }

  private static boolean isPageNumber(PrintedLine line) {
    return line.text().isBlank() || PAGE_NUMBER.matcher(line.text().strip()).matches();
  }

  private void separate(PrintedLine line) {
    if (text.isEmpty()) {
      return;
    }
    if (!goesOn(line)) {
      addAside();
      text.append('\n');
    } else if (latin(text.charAt(text.length() - 1)) && latin(line.text().strip().charAt(0))) {
      text.append(' ');
    }
  }

  private boolean goesOn(PrintedLine line) {
    boolean full =
        last.right() > edge(rights, last).getMax() - 2.5 * last.size()
            && last.right() - last.left() > NARROWEST * last.size()
            && last.left() < edge(lefts, last).getMin() + DEEPEST * last.size();
    boolean setIn = line.left() > edge(lefts, line).getMin() + 0.8 * line.size();
    boolean otherLetters = Math.abs(line.size() - last.size()) > 0.1 * line.size();
    return full
        && !setIn
        && !otherLetters
        && !(endsASentence() && MARK.matcher(line.text().strip()).matches());
  }

  private static DoubleSummaryStatistics edge(
      Map<String, DoubleSummaryStatistics> edges, PrintedLine line) {
    return edges.getOrDefault(line.column(), new DoubleSummaryStatistics());
  }

  private boolean endsASentence() {
    return "。；：！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean latin(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
