package changce.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The past day that a question is about: 2024年的时候怎么规定. A year alone may be part of a title, or the
 * year since which something holds: only words that look back make it a day.
 */
final class AskedDay {

  private static final Pattern LOOKING_BACK =
      Pattern.compile(
          "(20\\d{2})年(?:(\\d{1,2})月)?(?:(\\d{1,2})[日号])?(?:份|底|末)?(?:的时候|那时候?|那会儿?|当时|那年|当年|时(?=[，,是怎的有能可]))");

  private AskedDay() {}

  /** The last day of what is named; empty when the question looks at today or ahead. */
  static Optional<LocalDate> in(String question, LocalDate today) {
    Matcher asked = LOOKING_BACK.matcher(question);
    if (!asked.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(lastDay(asked.group(1), asked.group(2), asked.group(3)))
          .filter(day -> day.isBefore(today));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate lastDay(String year, @Nullable String month, @Nullable String day) {
    int number = month == null ? 12 : Integer.parseInt(month);
    YearMonth asked = YearMonth.of(Integer.parseInt(year), number);
    return day == null ? asked.atEndOfMonth() : asked.atDay(Integer.parseInt(day));
  }
}
