package changce.policy.text;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A Word file's text as it comes, line by line: paragraphs, and what hangs on them. */
final class DocLines {

  /** Where a page, a column or a section ends: in the middle of a sentence too. */
  static final String PAGE_END = "\f";

  private static final Pattern PAGE = Pattern.compile("\\s*\f\\s*");
  private static final Pattern SENTENCE =
      Pattern.compile("第[〇零一二三四五六七八九十百\\d]+条[\\s　].*|.*[，、；。].*");

  private final StringBuilder text = new StringBuilder();
  private String carried = "";
  private String carriedLabel = "";
  private boolean pageEnded;

  /**
   * @param goesOn its end was deleted, moved away or hidden, so that the next one belongs to it
   * @param label counted only when something is printed
   */
  void paragraph(String words, boolean goesOn, Supplier<String> label) {
    if (goesOn && words.isBlank()) {
      return;
    }
    String own = carried.isBlank() ? label.get() : carriedLabel;
    if (goesOn) {
      carriedLabel = own;
      carried += words;
    } else {
      line(own, carried + words);
      carried = "";
    }
  }

  private void line(String label, String words) {
    if (words.isBlank() && words.contains(PAGE_END) && label.isEmpty()) {
      pageEnded = true;
      return;
    }
    String line = label + (label.isEmpty() ? words : words.stripLeading());
    pageEnded |= words.startsWith(PAGE_END);
    if (pageEnded && isInSentence(lastLine()) && !WrappedLines.begins(line)) {
      text.setLength(text.length() - 1);
    }
    text.append(overPages(line)).append('\n');
    pageEnded = words.endsWith(PAGE_END);
  }

  private String lastLine() {
    int end = text.length() - 1;
    return end < 0 ? "" : text.substring(text.lastIndexOf("\n", end - 1) + 1, end);
  }

  /** Not a title or a name, which end a page as well. */
  private static boolean isInSentence(String line) {
    return !endsWithAStop(line) && !line.startsWith("|") && SENTENCE.matcher(line).matches();
  }

  /** A page ends where it is full, in the middle of a sentence too. */
  private static String overPages(String line) {
    StringBuilder joined = new StringBuilder();
    for (String piece : PAGE.splitAsStream(line).toList()) {
      boolean apart = endsWithAStop(joined) || WrappedLines.begins(piece);
      joined.append(apart && !joined.isEmpty() ? "\n" : "").append(piece);
    }
    return joined.toString();
  }

  private static boolean endsWithAStop(CharSequence before) {
    return before.toString().strip().matches("(?s).*[。；：！？.;:!?]");
  }

  void block(String block) {
    text.append(block).append('\n');
  }

  /** Beside the sentence whose mark they explain, not in it. */
  void notes(List<String> notes) {
    for (int i = 0; i < notes.size(); i++) {
      String words = notes.get(i).strip().replaceAll("\\s+", " ");
      String mark = notes.size() > 1 ? "（注" + (i + 1) + "：" : "（注：";
      text.append(words.isEmpty() ? "" : mark + words + "）\n");
    }
  }

  String text() {
    if (!carried.isEmpty()) {
      line(carriedLabel, carried);
      carried = "";
    }
    return text.toString();
  }
}
