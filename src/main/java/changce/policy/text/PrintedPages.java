package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final double left;
  private final double right;

  private PrintedPages(List<List<PrintedLine>> pages) {
    List<PrintedLine> lines = pages.stream().flatMap(List::stream).toList();
    this.left = lines.stream().mapToDouble(PrintedLine::left).min().orElse(0);
    this.right = lines.stream().mapToDouble(PrintedLine::right).max().orElse(0);
  }

  static PolicyText read(List<List<PrintedLine>> pages, TextFormat format, List<String> cautions) {
    PrintedPages printed = new PrintedPages(pages);
    pages.forEach(printed::add);
    return new PolicyText(printed.text.toString(), format, List.copyOf(printed.starts), cautions);
  }

  private PrintedLine last = new PrintedLine("", 0, 0, 0);

  private void add(List<PrintedLine> page) {
    boolean first = true;
    for (PrintedLine line : page) {
      if (!line.text().isBlank() && !PAGE_NUMBER.matcher(line.text().strip()).matches()) {
        separate(line);
        if (first) {
          starts.add(text.length());
          first = false;
        }
        text.append(line.text().strip());
        last = line;
      }
    }
    if (first) {
      starts.add(text.length());
    }
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
