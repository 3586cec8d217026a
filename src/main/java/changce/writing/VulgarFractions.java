package changce.writing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** ½, ⅔ and 2¾: as decimals where something is counted, else as shares. */
final class VulgarFractions {

  /** A whole number before it belongs to it; a unit or a scale behind it is what it counts. */
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?<![0-9０-９.．])([0-9０-９]{1,9})?\\s?([¼½¾⅐-⅞↉])"
              + "(?=\\s*(年|个|天|日|小时|亩|公|千|百|万|亿|元|吨|平|立|米|克|倍|周|岁|[%％]))?");

  private VulgarFractions() {}

  static String written(String text) {
    return FRACTION.matcher(text).replaceAll(VulgarFractions::plain);
  }

  private static String plain(MatchResult found) {
    String[] parts = Normalizer.normalize(found.group(2), Normalizer.Form.NFKC).split("\u2044", -1);
    long whole = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
    long below = Long.parseLong(parts[1]);
    long above = whole * below + Long.parseLong(parts[0]);
    boolean counted = found.group(1) != null || found.group(3) != null;
    return counted && ends(below)
        ? BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below)).toPlainString()
        : below + "分之" + above;
  }

  /** Its decimal ends: nothing but twos and fives below the line. */
  private static boolean ends(long below) {
    long left = below;
    while (left % 2 == 0) {
      left /= 2;
    }
    while (left % 5 == 0) {
      left /= 5;
    }
    return left == 1;
  }
}
