package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
          "^(?:第[零〇一二三四五六七八九十百千\\d]+[编章节条]\\s|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[)）]|\\d{1,2}[.．、](?!\\d)|附件).*");

  private static final PrintedLine NOTHING = new PrintedLine("", 0, 0, 0);

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final double left;
  private final double right;

  private PrintedLine last = NOTHING;
  private @Nullable RuledTable table;
  private List<String> header = List.of();

  private PrintedPages(List<PrintedLine> lines) {
    this.left = lines.stream().mapToDouble(PrintedLine::left).min().orElse(0);
    this.right = lines.stream().mapToDouble(PrintedLine::right).max().orElse(0);
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
    return new PolicyText(printed.text.toString(), format, List.copyOf(printed.starts), cautions);
  }

  private void add(List<PrintedBlock> page) {
    int printed = starts.size();
    for (PrintedBlock block : page) {
      if (block instanceof RuledTable ruled) {
        add(ruled, starts.size() == printed);
      } else if (block instanceof PrintedLine line && !isPageNumber(line)) {
        separate(line);
        begin(starts.size() == printed);
        text.append(line.text().strip());
        last = line;
        table = null;
      }
    }
    begin(starts.size() == printed);
  }

  /** A table that the page broke goes on in the next one, where its header may stand again. */
  private void add(RuledTable ruled, boolean first) {
    List<List<String>> rows = ruled.rows();
    if (first && table != null && ruled.goesOnFrom(table)) {
      begin(true);
      boolean headed = rows.get(0).equals(header);
      text.append(MarkdownRows.more(headed ? rows.subList(1, rows.size()) : rows));
    } else {
      text.append(text.isEmpty() ? "" : "\n");
      begin(first);
      text.append(MarkdownRows.table(rows));
      header = rows.get(0);
    }
    last = NOTHING;
    table = ruled;
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
      text.append('\n');
    } else if (latin(text.charAt(text.length() - 1)) && latin(line.text().strip().charAt(0))) {
      text.append(' ');
    }
  }

  private boolean goesOn(PrintedLine line) {
    boolean full = last.right() > right - 2.5 * last.size();
    boolean setIn = line.left() > left + 0.8 * line.size();
    boolean otherLetters = Math.abs(line.size() - last.size()) > 0.1 * line.size();
    return full
        && !setIn
        && !otherLetters
        && !(endsASentence() && MARK.matcher(line.text().strip()).matches());
  }

  private boolean endsASentence() {
    return "。；：！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean latin(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
