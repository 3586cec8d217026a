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
  private static final Pattern POWER =
      Pattern.compile(".*(?:(?<![A-Za-z])[ckdmμ]?m|米|[×xX*]\\s*10)$");

  /** Hardly a text has a third note where it first names ten of something. */
  private static final Pattern TEN = Pattern.compile(".*(?<![\\d.,])10");

  private static final Pattern IN_TEXT = Pattern.compile("[" + RAISED + "]+");
  private static final Pattern END = Pattern.compile("[，。；：、！？,;!?）)\\n|]|$");

  private NoteMarks() {}

  /**
   * @param before what stands to the left of the raised text
   * @return （注1）, or for m² and 10⁴ what they say
   */
  static String raised(String before, String text) {
    String plain = text.strip();
    Matcher mark = MARK.matcher(plain);
    boolean tens = TEN.matcher(before).matches() && plain.matches("[3-9]");
    if (tens || (POWER.matcher(before).matches() && plain.matches("\\d{1,2}"))) {
      return before.endsWith("10") ? "^" + plain : raisedDigits(plain);
    }
    return mark.matches() && !before.isBlank() ? "（注" + mark.group(1) + "）" : text;
  }

  static boolean isMark(String raised) {
    return raised.startsWith("（注");
  }

  private static String raisedDigits(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(digit -> raised.append(RAISED.charAt(digit - '0')));
    return raised.toString();
  }

  /** The text with the raised digits of notes behind the words that they stand in. */
  static String apart(String text) {
    if (!IN_TEXT.matcher(text).find()) {
      return text;
    }
    StringBuilder apart = new StringBuilder(text);
    Matcher digits = IN_TEXT.matcher(apart);
    int from = 0;
    while (digits.find(from)) {
      String before = apart.substring(apart.lastIndexOf("\n", digits.start()) + 1, digits.start());
      String mark = raised(before, lowered(digits.group()));
      from = digits.end();
      if (isMark(mark)) {
        from = digits.start();
        apart.delete(from, digits.end());
        apart.insert(end(apart, from), mark);
      }
      digits.reset(apart);
    }
    return apart.toString();
  }

  /** Where the words end that a mark stands in. */
  static int end(CharSequence text, int from) {
    Matcher end = END.matcher(text);
    return end.find(from) ? end.start() : text.length();
  }

  private static String lowered(String raised) {
    StringBuilder digits = new StringBuilder();
    raised.chars().forEach(c -> digits.append(RAISED.indexOf(c)));
    return digits.toString();
  }
}
