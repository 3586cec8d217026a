package changce.policy.text;

import java.util.List;
import java.util.regex.Pattern;

/** A text that was saved as it is printed: with a margin on the left, and numbers of pages. */
final class PlainPages {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[ \\t　]*\\R)*\\f?[ \\t　]*(?:[-—–]{1,2} ?\\d{1,4} ?[-—–]{1,2}|第 ?\\d{1,4} ?页(?:[ ，,/]*共 ?\\d{1,4} ?页)?)[ \\t　]*(?:\\R|$)(?:[ \\t　]*\\f?\\R)*\\f?");

  private PlainPages() {}

  /** Without them: a line goes on over the end of a page. */
  static String joined(String text) {
    return withoutMargin(NUMBER.matcher(text).replaceAll("\n"));
  }

  private static String withoutMargin(String text) {
    List<String> written = text.lines().filter(line -> !line.isBlank()).toList();
    int margin = written.stream().mapToInt(PlainPages::blanks).min().orElse(0);
    return margin == 0 ? text : text.replaceAll("(?m)^ {1," + margin + "}", "");
  }

  private static int blanks(String line) {
    return line.length() - line.replaceFirst("^ +", "").length();
  }
}
