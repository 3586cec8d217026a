package changce.policy;

import changce.policy.text.PolicyText;
import changce.policy.text.Reason;

/** Where something stands in a file, in words: its page or line, and the words around it. */
final class TextPlace {

  private static final int BEFORE = 8;
  private static final int BEHIND = 16;

  private TextPlace() {}

  static String of(PolicyText content, int at) {
    return named(content, at).toString();
  }

  static Reason named(PolicyText content, int at) {
    int page = content.pageAt(at);
    String text = content.text();
    long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    String around = around(text, at);
    return page > 0 ? Reason.of("place.page", page, around) : Reason.of("place.line", line, around);
  }

  private static String around(String text, int at) {
    int first = Math.max(text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1, at - BEFORE);
    int end = text.indexOf('\n', at);
    return text.substring(Math.min(first, at), Math.min(end < 0 ? text.length() : end, at + BEHIND))
        .strip();
  }
}
