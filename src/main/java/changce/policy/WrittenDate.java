package changce.policy;

import changce.writing.Numerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as documents write them: 2022年4月27日, 二〇二二年四月二十七日, 2022-04-27. */
final class WrittenDate {

  private static final String NUMERAL = "[\\d〇○零一二三四五六七八九十]";

  /** Three groups, to be embedded in other patterns. */
  static final String DATE =
      "("
          + NUMERAL
          + "{4})\\s*[年./-]\\s*("
          + NUMERAL
          + "{1,3})\\s*[月./-]\\s*("
          + NUMERAL
          + "{1,3})\\s*日?";

  static final Pattern PATTERN = Pattern.compile(DATE);
  static final Pattern WHOLE_LINE =
      Pattern.compile("^[（(]?\\s*" + DATE + "\\s*(?:印发|发布|公布)?[）)]?$");

  private WrittenDate() {}

  /**
   * Empty for a day that the calendar does not have.
   *
   * @param first number of the year's group
   */
  static Optional<LocalDate> at(MatchResult match, int first) {
    try {
      return match.group(first) == null
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(
                  number(match.group(first)),
                  number(match.group(first + 1)),
                  number(match.group(first + 2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String written) {
    return Numerals.whole(written).orElse(0);
  }
}
