package changce.answering;

import changce.writing.Numerals;
import changce.writing.WrittenYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The past day that a question is about: 2024年的时候怎么规定. A year alone may be part of a title, or the
 * year since which something holds: only words that look back make it a day.
 */
final class AskedDay {

  private static final String THEN = "(?>的时候|那时候?|那会儿?|那阵子?|那个?年头|当时|那年|当年|时(?=[，,是怎的有能可]))";

  private static final Pattern LOOKING_BACK =
      Pattern.compile(
          "在?(20\\d{2}|二[〇零○O]\\S{2}|(?<![\\d满干了开做作营近约第立业])[012]\\d)年(?:(\\d{1,2})月)?(?:(\\d{1,2})[日号])?(?:份|底|末|初|上半年|下半年)?"
              + THEN
              + "(?!才?(?:毕业|入职|成立|注册|出生|开业|开店|创办|来|买)[的了])");

  private static final Pattern AGO = Pattern.compile("(大前年|前年|去年)" + THEN);

  /** Of what is asked in the same breath, not of what somebody did then: 五年前毕业的. */
  private static final Pattern YEARS_AGO =
      Pattern.compile(
          "(?<![\\d一二三四五六七八九十近满])([一两二三四五六七八九十\\d]{1,2})年[以之]?前(?:的时候|那时候?|那会儿?|当时)?"
              + "(?![^，。？]{0,8}(?:毕业|入[职规库]|成立|注册|出生|开[业店]|落户|参加工作|来长|[开买来办做领拿转搬签创考读](?:[了过的]|[^，。？]{1,5}的)))"
              + "(?=[^，,。；;！!]*(?:多少|好多|几|什么|哪|怎么|怎样|如何|多久|规定|标准|[吗么呢]))");

  /** Told first, then asked of: 2018年毕业来的，那时候租房补贴是多少. */
  private static final Pattern OF_THAT_TIME =
      Pattern.compile(
          "(?<!\\d)(20\\d{2}|[012]\\d)年(?!内|[以之]?[前后])[^。？！?!]{1,30}?(?:那时候?|那会儿?|当时|那年|当年)"
              + "(?=[^，,。；;！!]*(?:多少|好多|几|什么|哪|怎么|怎样|如何|多久|规定|标准))");

  /** What was then is told; what holds now is asked: 2024年那会儿收入2100万，按现在口径算规上吗. */
  private static final Pattern AS_OF_NOW =
      Pattern.compile("按照?(?:现在|现行|目前|如今|今年|最新)|(?:现在|如今)[^，,。；;！!]*(?:[吗么呢几多哪]|(.)不\\1)");

  private AskedDay() {}

  /** The last day of what is named; empty when the question looks at today or ahead. */
  static Optional<LocalDate> in(String question, LocalDate today) {
    if (AS_OF_NOW.matcher(question).find()) {
      return Optional.empty();
    }
    Matcher ago = AGO.matcher(question);
    if (ago.find()) {
      return Optional.of(LocalDate.of(WrittenYear.of(ago.group(1), today), 12, 31));
    }
    Matcher yearsAgo = YEARS_AGO.matcher(question);
    if (yearsAgo.find()) {
      int years = Numerals.whole(yearsAgo.group(1)).orElseThrow();
      return Optional.of(LocalDate.of(today.getYear() - years, 12, 31));
    }
    Matcher asked = LOOKING_BACK.matcher(question);
    if (!asked.find()) {
      Matcher ofThatTime = OF_THAT_TIME.matcher(question);
      return ofThatTime.find()
          ? Optional.of(LocalDate.of(WrittenYear.of(ofThatTime.group(1), today), 12, 31))
              .filter(day -> day.isBefore(today))
          : Optional.empty();
    }
    try {
      return Optional.of(
              lastDay(WrittenYear.of(asked.group(1), today), asked.group(2), asked.group(3)))
          .filter(day -> day.isBefore(today));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is asked of that day. */
  static String without(String question) {
    String rest =
        Stream.of(LOOKING_BACK, AGO, YEARS_AGO)
            .reduce(question, (left, past) -> past.matcher(left).replaceAll(""), (a, b) -> b);
    return rest.isBlank() ? question : rest;
  }

  private static LocalDate lastDay(int year, @Nullable String month, @Nullable String day) {
    int number = month == null ? 12 : Integer.parseInt(month);
    YearMonth asked = YearMonth.of(year, number);
    return day == null ? asked.atEndOfMonth() : asked.atDay(Integer.parseInt(day));
  }
}
