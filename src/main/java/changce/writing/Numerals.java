package changce.writing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as Chinese texts write them: 2000, 1.5亿, 2千3百万, 两千零5万, 两千三百, 二〇二二, 二点五, 半. Every
 * numeral is read here; where one stands, and what is meant by 1800来万, 二十几 or 三万五, is for whoever
 * looks for it.
 */
public final class Numerals {

  /** What a number in characters is written with. */
  public static final String CHINESE = "零〇一二两三四五六七八九十百千万亿";

  /** Those of {@link #CHINESE} that are figures. */
  public static final String DIGITS = "零〇一二两三四五六七八九";

  private static final String VALUES = "零一二三四五六七八九";
  private static final String SIZES = "十百千万亿";

  /** What stands for 〇 where it was typed or scanned. */
  private static final Pattern NOUGHT = Pattern.compile("[○◯Oo]");

  private static final Pattern WHOLE = Pattern.compile("[\\d" + DIGITS + "十百千]{1,7}");
  private static final Pattern SCALED = Pattern.compile("\\d+(?:\\.\\d+)?[" + SIZES + "]*");
  private static final Pattern PART = Pattern.compile("\\d+(?:\\.\\d+)?|.");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TEN_MILLION = BigDecimal.valueOf(10_000_000);

  private Numerals() {}

  /**
   * The number of an article, a day or a year, as documents print it: 12, １２, 一百零三, 二○二二, 二O二二.
   *
   * @return empty when it is none of at most seven characters, or has 万 or a point in it
   */
  public static OptionalInt whole(String written) {
    String text =
        NOUGHT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("〇");
    if (!WHOLE.matcher(text).matches()) {
      return OptionalInt.empty();
    }
    BigDecimal value = value(text);
    return value.compareTo(TEN_MILLION) < 0
        ? OptionalInt.of(value.intValue())
        : OptionalInt.empty();
  }

  /**
   * The value of a number that stands in a folded text.
   *
   * @return without noughts behind the point
   * @throws NumberFormatException when it is no number
   */
  public static BigDecimal value(String written) {
    BigDecimal value = read(written.replace('〇', '零')).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static BigDecimal read(String written) {
    if (written.equals("半")) {
      return HALF;
    }
    if (SCALED.matcher(written).matches()) {
      return scaled(written);
    }
    int point = written.indexOf('点');
    if (point >= 0) {
      return decimal(written.substring(0, point), written.substring(point + 1));
    }
    return written.chars().anyMatch(c -> SIZES.indexOf(c) >= 0)
        ? mixed(written)
        : new BigDecimal(digits(written));
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
        sum.figure(figure(part));
      }
    }
    return sum.total();
  }

  private static BigDecimal figure(String part) {
    boolean arabic = Character.isDigit(part.charAt(0));
    return part.equals("半")
        ? HALF
        : arabic ? new BigDecimal(part) : BigDecimal.valueOf(digit(part.charAt(0)));
  }

  /** Digits with 十百千万亿 behind them. */
  private static BigDecimal scaled(String written) {
    int end = 0;
    while (end < written.length()
        && (Character.isDigit(written.charAt(end)) || written.charAt(end) == '.')) {
      end++;
    }
    return times(new BigDecimal(written.substring(0, end)), written.substring(end));
  }

  /** 三点五, and 三点五万: what stands behind the digits counts for the whole. */
  private static BigDecimal decimal(String whole, String rest) {
    int end = 0;
    while (end < rest.length() && DIGITS.indexOf(rest.charAt(end)) >= 0) {
      end++;
    }
    BigDecimal value = read(whole).add(new BigDecimal("0." + digits(rest.substring(0, end))));
    return times(value, rest.substring(end));
  }

  private static BigDecimal times(BigDecimal value, String sizes) {
    BigDecimal product = value;
    for (int i = 0; i < sizes.length(); i++) {
      product = product.multiply(weight(sizes.charAt(i)));
    }
    return product;
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
        section = section.add(counted().multiply(size));
      }
      figure = BigDecimal.ZERO;
    }

    /** 十 alone is ten. */
    private BigDecimal counted() {
      return figure.signum() == 0 ? BigDecimal.ONE : figure;
    }

    BigDecimal total() {
      return whole.add(section).add(figure);
    }
  }

  private static int digit(char c) {
    int digit = c == '两' ? 2 : Character.isDigit(c) ? Character.digit(c, 10) : VALUES.indexOf(c);
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
