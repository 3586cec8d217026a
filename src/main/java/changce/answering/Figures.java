package changce.answering;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The figures of a sentence: amounts, percents, dates, periods, counts, numbers and titles of
 * documents, telephones, links.
 *
 * <p>They are compared as they are written. What a model writes in another form than the clause
 * (50万 for 五十万) is blocked: a right amount left out is better than a wrong one shown.
 */
final class Figures {

  private static final String UNITS = "万亿元年月日天周岁个家人名类档倍条款项号次平方米时分%‰";
  private static final String NUMERALS = "零〇一二三四五六七八九十百千万亿两半";

  private static final Pattern FIGURE =
      Pattern.compile(
          "《[^《》]{1,80}》"
              + "|https?://[^\\s，。；）)]+"
              + "|〔\\d{4}〕\\d+号"
              + "|\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?"
              + "|\\d+(?:\\.\\d+)?(?:[-/~至到—]\\d+(?:\\.\\d+)?)*["
              + UNITS
              + "]{0,3}"
              + "|第["
              + NUMERALS
              + "]+[条款项章]"
              + "|百分之["
              + NUMERALS
              + "点]+"
              + "|["
              + NUMERALS
              + "]+(?:万元|亿元|元|年|个月|个工作日|个|天|日|周岁|岁|家|人|名|倍|次|项|平方米)");

  private Figures() {}

  /** The figures of the sentence that the cited text does not hold. */
  static List<String> missing(String sentence, String cited) {
    String held = plain(cited);
    return FIGURE
        .matcher(plain(sentence))
        .results()
        .map(MatchResult::group)
        .filter(figure -> !holds(held, figure))
        .toList();
  }

  /** 50万 does not stand in 150万, nor 2年 in 12年; a number's end counts as well. */
  private static boolean holds(String text, String figure) {
    int at = text.indexOf(figure);
    while (at >= 0) {
      if (!continues(text, at - 1, at)
          && !continues(text, at + figure.length() - 1, at + figure.length())) {
        return true;
      }
      at = text.indexOf(figure, at + 1);
    }
    return false;
  }

  private static boolean continues(String text, int left, int right) {
    return left >= 0
        && right < text.length()
        && ((numeric(text.charAt(left)) && numeric(text.charAt(right)))
            || (numeral(text.charAt(left)) && numeral(text.charAt(right))));
  }

  private static boolean numeric(char c) {
    return Character.isDigit(c) || c == '.';
  }

  private static boolean numeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }

  /** Widths folded, no blanks, no commas between thousands. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("(?<=\\d),(?=\\d{3})", "")
        .replaceAll("\\s+", "");
  }
}
