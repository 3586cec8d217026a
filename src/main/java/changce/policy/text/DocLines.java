package changce.policy.text;

import java.util.List;
import java.util.function.Supplier;

/** A Word file's text as it comes, line by line: paragraphs, and what hangs on them. */
final class DocLines {

  private final StringBuilder text = new StringBuilder();
  private String carried = "";
  private String carriedLabel = "";

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
    text.append(label).append(label.isEmpty() ? words : words.stripLeading()).append('\n');
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

  /** A page ends where it is full, in the middle of a sentence too. */
  static String atPageEnd(CharSequence before) {
    return before.toString().strip().matches("(?s).*[。；：！？.;:!?]") ? "\n" : "";
  }
}
