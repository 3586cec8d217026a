package changce.answering.check;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as Chinese texts write them: 2000, 1.5亿, 2千3百万, 两千零5万, 两千三百, 二点五, 半. */
final class Numerals {

  static final String CHINESE = "零〇一二两三四五六七八九十百千万亿";

  static final String DIGITS = "零〇一二两三四五六七八九";

  private static final String VALUES = "零一二三四五六七八九";

  private static final String SIZES = "十百千万亿";
  private static final Pattern SCALED = Pattern.compile("\\d+(?:\\.\\d+)?[" + SIZES + "]*");
  private static final Pattern PART = Pattern.compile("\\d+(?:\\.\\d+)?|.");

  private Numerals() {}

  /**
   * @throws NumberFormatException when it is no number
   */
  static BigDecimal value(String written) {
    if (written.equals("半")) {
      return new BigDecimal("0.5");
    }
    return read(written.replace('〇', '零')).stripTrailingZeros();
  }

  private static BigDecimal read(String written) {
    boolean digits = written.chars().anyMatch(c -> c >= '0' && c <= '9');
    return !digits
        ? spelled(written)
        : SCALED.matcher(written).matches() ? scaled(written) : mixed(written);
  }

  /** 2千3百万 and 两千零5万: each part is read by itself and adds up as if all were spelled. */
  private static BigDecimal mixed(String written) {
    Sum sum = new Sum();
    Matcher parts = PART.matcher(written);
    while (parts.find()) {
      String part = parts.group();
      if (SIZES.indexOf(part.charAt(0)) >= 0) {
        sum.size(part.charAt(0));
      } else {
        sum.figure(
            Character.isDigit(part.charAt(0))
                ? new BigDecimal(part)
                : BigDecimal.valueOf(digit(part.charAt(0))));
      }
    }
    return sum.total();
  }

  /** Digits with 十百千万亿 behind them. */
  private static BigDecimal scaled(String written) {
    int end = 0;
    while (end < written.length()
        && (Character.isDigit(written.charAt(end)) || written.charAt(end) == '.')) {
      end++;
    }
    BigDecimal value = new BigDecimal(written.substring(0, end));
    for (int i = end; i < written.length(); i++) {
      value = value.multiply(weight(written.charAt(i)));
    }
    return value;
  }

  private static BigDecimal spelled(String written) {
    int point = written.indexOf('点');
    if (point >= 0) {
      return decimal(written.substring(0, point), written.substring(point + 1));
    }
    return written.chars().anyMatch(c -> "十百千万亿".indexOf(c) >= 0)
        ? mixed(written)
        : new BigDecimal(digits(written));
  }

  /** 三点五, and 三点五万: what stands behind the digits counts for the whole. */
  private static BigDecimal decimal(String whole, String rest) {
    int end = 0;
    while (end < rest.length() && DIGITS.indexOf(rest.charAt(end)) >= 0) {
      end++;
    }
    BigDecimal value = spelled(whole).add(new BigDecimal("0." + digits(rest.substring(0, end))));
    for (char scale : rest.substring(end).toCharArray()) {
      value = value.multiply(weight(scale));
    }
    return value;
  }

  private static String digits(String written) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      digits.append(digit(written.charAt(i)));
    }
    return digits.toString();
  }

  /** Adds up from left to right: below 万, then what 万 and 亿 count. */
  private static final class Sum {

    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal figure = BigDecimal.ZERO;

    void figure(BigDecimal value) {
      figure = value;
    }

    void size(char c) {
      BigDecimal size = weight(c);
      if (c == '亿') {
        whole = whole.add(section).add(figure).multiply(size);
        section = BigDecimal.ZERO;
      } else if (c == '万') {
        BigDecimal counted = section.add(figure);
        whole = counted.signum() == 0 ? whole.multiply(size) : whole.add(counted.multiply(size));
        section = BigDecimal.ZERO;
      } else {
        section = section.add(figure.max(BigDecimal.ONE).multiply(size));
      }
      figure = BigDecimal.ZERO;
    }

    BigDecimal total() {
      return whole.add(section).add(figure);
    }
  }

  private static int digit(char c) {
    int digit = c == '两' ? 2 : VALUES.indexOf(c);
    if (digit < 0) {
      throw new NumberFormatException("不是数字：" + c);
    }
    return digit;
  }

  private static BigDecimal weight(char c) {
    return switch (c) {
      case '十' -> BigDecimal.TEN;
      case '百' -> BigDecimal.valueOf(100);
      case '千' -> BigDecimal.valueOf(1_000);
      case '万' -> BigDecimal.valueOf(10_000);
      case '亿' -> BigDecimal.valueOf(100_000_000);
      default -> throw new NumberFormatException("不是数字：" + c);
    };
  }
}
