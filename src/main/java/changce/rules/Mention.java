package changce.rules;

/**
 * A quantity found in a text.
 *
 * @param range in the base unit: 元, 人, %, years, days since 1970
 * @param said as it stood in the text
 */
record Mention(int start, int end, Unit unit, Range range, String said) {

  enum Unit {
    MONEY,
    /** In another currency than yuan. */
    FOREIGN_MONEY,
    COUNT,
    PERCENT,
    /** A length of time in years, that ends today. */
    YEARS,
    /** An age in years. */
    AGE,
    DATE,
    /** So many of something that is not said: 30个. */
    PIECES,
    /** A number alone. */
    BARE
  }

  /** The same as if it were in yuan: what it would be the value of. */
  Mention inYuan() {
    return new Mention(start, end, Unit.MONEY, range, said);
  }

  /** The same, of people. */
  Mention counting() {
    return new Mention(start, end, Unit.COUNT, range, said);
  }

  /**
   * Whether it may be this input's value: 90后 and 30岁 say when one was born, 25届 when one left
   * school.
   */
  boolean fits(Input input) {
    if (input.kind() != InputKind.DATE || !of(InputKind.DATE)) {
      return of(input.kind());
    }
    return switch (unit) {
      case AGE -> input.said().units().contains("岁");
      case YEARS -> input.said().units().isEmpty() || input.said().units().contains("年");
      default ->
          said.endsWith("后")
              ? input.said().units().contains("岁")
              : !said.endsWith("届") || input.said().words().contains("届");
    };
  }

  boolean of(InputKind kind) {
    return switch (kind) {
      case MONEY -> unit == Unit.MONEY;
      case COUNT -> unit == Unit.COUNT;
      case PERCENT -> unit == Unit.PERCENT;
      case DATE -> unit == Unit.DATE || unit == Unit.YEARS || unit == Unit.AGE;
      case CHOICE -> false;
    };
  }
}
