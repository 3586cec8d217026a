package changce.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities as the data writes them: a number with its unit, a day, or 2年前. */
final class Quantity {

  private static final Pattern WITH_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)(\\D+)");
  private static final Pattern YEARS_AGO = Pattern.compile("(\\d+)年前");
  private static final Map<String, BigDecimal> MONEY =
      Map.of("元", power(0), "万元", power(4), "亿元", power(8));

  private Quantity() {}

  /**
   * In the base unit of the kind.
   *
   * @throws IllegalArgumentException when it is not written as data must be
   */
  static BigDecimal of(String text, InputKind kind, LocalDate day) {
    return kind == InputKind.DATE ? dayNumber(date(text, day)) : number(text, kind);
  }

  static BigDecimal dayNumber(LocalDate date) {
    return BigDecimal.valueOf(date.toEpochDay());
  }

  /** How many of the base unit the unit is. */
  static BigDecimal size(String unit) {
    return MONEY.getOrDefault(unit, BigDecimal.ONE);
  }

  static boolean unitOf(InputKind kind, String unit) {
    return switch (kind) {
      case MONEY -> MONEY.containsKey(unit);
      case COUNT -> unit.equals("人");
      case PERCENT -> unit.equals("%");
      case DATE, CHOICE -> unit.isEmpty();
    };
  }

  static String written(BigDecimal base, String unit) {
    return base.divide(size(unit)).stripTrailingZeros().toPlainString() + unit;
  }

  private static BigDecimal number(String text, InputKind kind) {
    Matcher matcher = WITH_UNIT.matcher(text);
    if (!matcher.matches() || !unitOf(kind, matcher.group(2))) {
      throw new IllegalArgumentException("“%s”不是带单位的数（%s）".formatted(text, units(kind)));
    }
    return new BigDecimal(matcher.group(1)).multiply(size(matcher.group(2)));
  }

  private static LocalDate date(String text, LocalDate day) {
    Matcher ago = YEARS_AGO.matcher(text);
    try {
      return ago.matches()
          ? day.minusYears(Long.parseLong(ago.group(1)))
          : text.equals("今天") ? day : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("“%s”不是日期（2022-05-01、今天或 2年前）".formatted(text), e);
    }
  }

  private static String units(InputKind kind) {
    return switch (kind) {
      case MONEY -> "元、万元、亿元";
      case COUNT -> "人";
      case PERCENT -> "%";
      case DATE, CHOICE -> "没有单位";
    };
  }

  private static BigDecimal power(int zeros) {
    return BigDecimal.ONE.movePointRight(zeros);
  }
}
