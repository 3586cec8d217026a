package changce.policy.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small raised marks that point at a note. Read as letters they become part of the figure
 * before them: 20¹万元 would be 201万元. They are written as （注1） behind what they stand in.
 */
final class NoteMarks {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern MARK =
      Pattern.compile(
          "[\\[（(〔【]?(?:注\\s*)?(\\d{1,2}(?:[,，、~-]\\d{1,2})*|[①-⑳]|[*＊※]+|[一二三四五六七八九十a-z])[\\]）)〕】]?");
  private static final Pattern IN_TEXT = Pattern.compile("⁻?[" + RAISED + "]+");
  private static final Pattern END = Pattern.compile("[，。；：、！？,;!?）)\\n|]|$");

  private NoteMarks() {}

  /**
   * @param before all that stands before the raised text
   * @return （注1）, for m² and 10⁴ what they say, or 〓 where it cannot be told
   */
  static String raised(CharSequence before, String text) {
    String plain = text.strip();
    Matcher mark = MARK.matcher(plain);
    return RaisedPower.of(before, plain, number -> holds(before, "（注" + number + "）"))
        .orElseGet(() -> mark.matches() && begun(before) ? "（注" + mark.group(1) + "）" : text);
  }

  private static boolean holds(CharSequence text, String mark) {
    return text.toString().contains(mark);
  }

  /** Whether its line says anything before. */
  private static boolean begun(CharSequence before) {
    int at = before.length();
    while (at > 0 && before.charAt(at - 1) != '\n') {
      at--;
      if (!Character.isWhitespace(before.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  static boolean isMark(String raised) {
    return raised.startsWith("（注");
  }

  /** The text with the raised digits of notes behind the words that they stand in. */
  static String apart(String text) {
    return apart("", text);
  }

  /**
   * @param earlier what the document says before
   */
  static String apart(CharSequence earlier, String text) {
    if (!IN_TEXT.matcher(text).find()) {
      return text;
    }
    StringBuilder apart = new StringBuilder(earlier).append(text);
    Matcher digits = IN_TEXT.matcher(apart);
    int from = earlier.length();
    while (digits.find(from)) {
      from = digits.end();
      String read = raised(apart.subSequence(0, digits.start()), lowered(digits.group()));
      if (isMark(read)) {
        from = digits.start();
        apart.delete(from, digits.end());
        apart.insert(end(apart, from), read);
      } else if (read.equals(DocSymbols.MISSING)) {
        apart.replace(digits.start(), digits.end(), read);
        from = digits.start() + 1;
      }
      digits.reset(apart);
    }
    return apart.substring(earlier.length());
  }

  /** Where the words end that a mark stands in. */
  static int end(CharSequence text, int from) {
    Matcher end = END.matcher(text);
    int at = from;
    while (at < text.length() && end.find(at)) {
      if (!closes(text, from, end.start())) {
        return end.start();
      }
      at = end.start() + 1;
    }
    return text.length();
  }

  /** Whether a bracket ends there that began behind the mark. */
  private static boolean closes(CharSequence text, int from, int at) {
    boolean bracket = at < text.length() && "）)".indexOf(text.charAt(at)) >= 0;
    return bracket && text.subSequence(from, at).toString().matches("(?s).*[（(][^（()）]*");
  }

  private static String lowered(String raised) {
    StringBuilder digits = new StringBuilder();
    raised.chars().forEach(c -> digits.append(c == '⁻' ? "-" : RAISED.indexOf(c)));
    return digits.toString();
  }
}
