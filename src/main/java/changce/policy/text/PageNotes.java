package changce.policy.text;

import java.util.List;
import java.util.regex.Pattern;

/** The notes at the end of a page, in smaller letters, which are no part of its last sentence. */
final class PageNotes {

  private static final double SMALLER = 0.92;
  private static final Pattern BEGINS =
      Pattern.compile("^(?:[⁰¹²³⁴-⁹]|[①-⑳]|[*＊※]|注|[\\[［]\\d|\\d{1,2}[\\s.．、]).*");

  private PageNotes() {}

  static boolean begins(String line) {
    return BEGINS.matcher(line).matches();
  }

  static void putAside(List<PrintedBlock> blocks) {
    double size = size(blocks);
    int first = blocks.size();
    for (int i = blocks.size() - 1; i > 0; i--) {
      if (!(blocks.get(i) instanceof PrintedLine line) || line.size() > SMALLER * size) {
        break;
      }
      first = begins(line.text()) ? i : first;
    }
    for (int i = first; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof PrintedLine line && !isNumber(line)) {
        blocks.set(i, line.putAside());
      }
    }
  }

  private static boolean isNumber(PrintedLine line) {
    return line.text().chars().noneMatch(c -> c >= 0x2e80);
  }

  private static double size(List<PrintedBlock> blocks) {
    return blocks.stream()
        .filter(PrintedLine.class::isInstance)
        .map(PrintedLine.class::cast)
        .mapToDouble(PrintedLine::size)
        .sorted()
        .skip(blocks.stream().filter(PrintedLine.class::isInstance).count() / 2)
        .findFirst()
        .orElse(0);
  }
}
