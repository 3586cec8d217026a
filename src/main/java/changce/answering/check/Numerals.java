package changce.answering.check;

import java.math.BigDecimal;

/** Reads numbers as Chinese texts write them: 2000, 1.5亿, 3千, 五十万, 两千三百, 二点五, 半. */
final class Numerals {

  static final String CHINESE = "零〇一二两三四五六七八九十百千万亿";

  static final String DIGITS = "零〇一二两三四五六七八九";

  private static final String VALUES = "零一二三四五六七八九";

  private Numerals() {}

  /**
   * @throws NumberFormatException when it is no number
   */
  static BigDecimal value(String written) {
    if (written.equals("半")) {
      return new BigDecimal("0.5");
    }
    BigDecimal value =
        Character.isDigit(written.charAt(0)) ? scaled(written) : spelled(written.replace('〇', '零'));
    return value.stripTrailingZeros();
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
        ? new BigDecimal(sum(written))
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

  private static long sum(String written) {
    long whole = 0;
    long section = 0;
    long digit = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '万' || c == '亿') {
        whole = (whole + section + digit) * weight(c).longValue();
        section = 0;
        digit = 0;
      } else if (c == '十' || c == '百' || c == '千') {
        section += Math.max(1, digit) * weight(c).longValue();
        digit = 0;
      } else {
        digit = digit(c);
      }
    }
    return whole + section + digit;
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
