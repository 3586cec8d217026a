package changce.rules;

import changce.rules.Mention.Unit;
import changce.writing.Numerals;
import changce.writing.WrittenYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds days, months and years in a sentence; each is a range of days. */
final class Dates {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>(?:19|20)\\d{2}|[一二][零〇九][零〇一二三四五六七八九]{2}|今|去|前)年(?:(?<month>\\d{1,2}|十[一二]|[一二三四五六七八九十])月(?:份)?(?:(?<day>\\d{1,2})[日号])?)?"
              + "|(?<iso>(?:19|20)\\d{2})[-/.](?<isomonth>\\d{1,2})(?:[-/.](?<isoday>\\d{1,2}))?(?![\\d万亿wk元块%])"
              + "|(?<short>\\d{2})年(?:(?<shortmonth>\\d{1,2})月(?:份)?|的(?=$|[，。；！？,;!?])|(?=毕业|来|买|购|出?生))"
              + "|(?<class>(?:20)?\\d{2})届|(?<decade>[5-9]0|00|[6-9]5|05)后");

  private Dates() {}

  static List<Mention> in(String text, LocalDate today) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      Range days = days(matcher, today);
      if (days != null) {
        found.add(new Mention(matcher.start(), matcher.end(), Unit.DATE, days, matcher.group()));
      }
    }
    return found;
  }

  static Range days(LocalDate first, LocalDate last) {
    return Range.within(Quantity.dayNumber(first), Quantity.dayNumber(last));
  }

  private static @Nullable Range days(Matcher found, LocalDate today) {
    try {
      return found.group("decade") == null ? calendar(found, today) : decade(found.group("decade"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Range calendar(Matcher found, LocalDate today) {
    int year = year(found, today);
    String month = either(found, "month", "isomonth", "shortmonth");
    String day = either(found, "day", "isoday", null);
    if (month == null) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth in = YearMonth.of(year, number(month));
    return day == null
        ? days(in.atDay(1), in.atEndOfMonth())
        : days(in.atDay(number(day)), in.atDay(number(day)));
  }

  private static int year(Matcher found, LocalDate today) {
    String year = either(found, "year", "iso", "short");
    return WrittenYear.of(year == null ? found.group("class") : year, today);
  }

  private static int number(String text) {
    return Numerals.value(text).intValueExact();
  }

  /** 90后 were born in the nineties, 95后 in their second half. */
  private static Range decade(String said) {
    int year = Integer.parseInt(said) + (said.startsWith("0") ? 2000 : 1900);
    int last = year % 10 == 0 ? year + 9 : year + 4;
    return days(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31));
  }

  private static @Nullable String either(
      Matcher found, String one, String two, @Nullable String three) {
    String first = found.group(one) == null ? found.group(two) : found.group(one);
    return first != null || three == null ? first : found.group(three);
  }
}
