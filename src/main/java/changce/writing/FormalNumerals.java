package changce.writing;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numerals as cheques and titles write them: 贰佰叁拾万圆 and 二O一八年. */
final class FormalNumerals {

  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟圆";
  private static final String PLAIN = "零一二三四五六七八九十百千元";

  /** A number has a size or a unit behind its figures; 陆家嘴 and 伍家岭 have none. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:[壹贰叁肆伍陆柒捌玖]?[拾佰仟](?=[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆])|[零壹贰叁肆伍陆柒捌玖](?=[万亿元圆]))"
              + "[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*[圆]?整?");

  /** A nought among the figures of a year, whatever it was typed as. */
  private static final Pattern NOUGHT =
      Pattern.compile("(?<=[一二三四五六七八九〇零])[O○◯0](?=[一二三四五六七八九〇零O○◯0]{0,2}年)");

  private static final String FIGURES = "一二三四五六七八九〇零";
  private static final String NOUGHTS = "O○◯0";

  private FormalNumerals() {}

  static String plain(String text) {
    return holdsAny(text) ? numerals(text) : text;
  }

  /**
   * Most texts have none: a look at each character tells, in far less time than the expressions.
   */
  private static boolean holdsAny(String text) {
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      boolean formal = at > 0x80 && FORMAL.indexOf(at) >= 0;
      if (formal
          || (i > 0 && NOUGHTS.indexOf(at) >= 0 && FIGURES.indexOf(text.charAt(i - 1)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  static String numerals(String text) {
    return AMOUNT.matcher(nought(text)).replaceAll(FormalNumerals::written);
  }

  /** The noughts of 二OOO年 are found one behind the other. */
  private static String nought(String text) {
    String before = text;
    String after = NOUGHT.matcher(before).replaceAll("〇");
    while (!after.equals(before)) {
      before = after;
      after = NOUGHT.matcher(before).replaceAll("〇");
    }
    return after;
  }

  private static String written(MatchResult found) {
    StringBuilder plain = new StringBuilder();
    for (char numeral : found.group().replaceFirst("(?<=圆)整$", "").toCharArray()) {
      int at = FORMAL.indexOf(numeral);
      plain.append(at < 0 ? numeral : PLAIN.charAt(at));
    }
    return plain.toString();
  }
}
