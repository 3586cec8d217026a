package changce.rules;

import changce.rules.Mention.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Turns a quantity that was found into an input's value, in the input's unit. */
final class Measure {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private Measure() {}

  static Value.Measured of(Mention mention, Input input, LocalDate today) {
    Range range =
        input.kind() == InputKind.DATE && mention.unit() != Unit.DATE
            ? ago(mention.range(), today)
            : past(mention, input, today);
    return new Value.Measured(range, range.exact() ? written(range, input) : mention.said());
  }

  /** What is said of a month or a quarter, for the year. */
  static Value.Measured yearly(Mention mention, YearlyRates.Rate rate, Input input) {
    Range year = rate.yearly(mention.range());
    String least = Quantity.written(year.low(), input.unit());
    String sum =
        year.exact()
            ? "合" + least
            : year.endless()
                ? least + "以上"
                : "约%s到%s".formatted(least, Quantity.written(year.high(), input.unit()));
    return new Value.Measured(year, "%s%s，一年%s".formatted(rate.name(), mention.said(), sum));
  }

  /** This year is not over: what happened in it happened by today. */
  private static Range past(Mention mention, Input input, LocalDate today) {
    BigDecimal now = Quantity.dayNumber(today);
    Range range = mention.range();
    return input.kind() == InputKind.DATE
            && range.low().compareTo(now) <= 0
            && range.high().compareTo(now) > 0
        ? Range.within(range.low(), now)
        : range;
  }

  static String written(Range range, Input input) {
    return input.kind() == InputKind.DATE
        ? LocalDate.ofEpochDay(range.low().longValue()).toString()
        : Quantity.written(range.low(), input.unit());
  }

  /** Somebody of 35 was born between 36 years ago, less a day, and 35 years ago. */
  static Range ago(Range years, LocalDate today) {
    BigDecimal most =
        years.exact() && whole(years.low()) ? years.high().add(BigDecimal.ONE) : years.high();
    boolean open = most.compareTo(years.high()) != 0 || years.highOpen();
    BigDecimal first =
        years.endless() ? Quantity.dayNumber(LocalDate.of(1900, 1, 1)) : before(most, today);
    return new Range(first, open, before(years.low(), today), years.lowOpen());
  }

  private static boolean whole(BigDecimal years) {
    return years.stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal before(BigDecimal years, LocalDate today) {
    long months = years.multiply(MONTHS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Quantity.dayNumber(today.minusMonths(months));
  }

  /** A length of time as the data writes it, such as 0-1年. */
  static Range since(String written, LocalDate today) {
    String[] years = written.replace("年", "").split("-", 2);
    return ago(Range.upTo(new BigDecimal(years[0]), new BigDecimal(years[1])), today);
  }

  /** Why nobody can mean this, in words. */
  static Optional<String> problem(Range range, Input input, LocalDate today) {
    if (input.kind() != InputKind.DATE && range.low().signum() < 0) {
      return Optional.of("%s不能是负数，请核对后再写。".formatted(input.label()));
    }
    if (input.kind() == InputKind.COUNT && range.exact() && !whole(range.low())) {
      return Optional.of("%s要写成整数。".formatted(input.label()));
    }
    if (beyond(range.low(), input.least(), input, today) < 0) {
      return Optional.of("%s太小了，请核对后再写。".formatted(input.label()));
    }
    BigDecimal high = range.endless() ? range.low() : range.high();
    if (beyond(high, input.most(), input, today) > 0) {
      return Optional.of(
          input.kind() == InputKind.DATE
              ? "%s还没有到，请写已经过去的日期。".formatted(input.label())
              : "%s太大了，请核对单位（%s）后再写。".formatted(input.label(), input.unit()));
    }
    return Optional.empty();
  }

  private static int beyond(
      BigDecimal value,
      @org.jspecify.annotations.Nullable String bound,
      Input input,
      LocalDate today) {
    return bound == null ? 0 : value.compareTo(Quantity.of(bound, input.kind(), today));
  }
}
