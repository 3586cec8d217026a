package changce.reading;

import static java.util.Map.entry;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the figures of an English text as Chinese does: 2.3 million yuan is 230万元. */
final class EnglishFigures {

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          entry("one", 1),
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("ten", 10),
          entry("eleven", 11),
          entry("twelve", 12),
          entry("fifteen", 15),
          entry("twenty", 20),
          entry("thirty", 30),
          entry("forty", 40),
          entry("fifty", 50),
          entry("sixty", 60),
          entry("eighty", 80),
          entry("ninety", 90));

  private static final Pattern NUMBER_WORD =
      Pattern.compile(
          "\\b("
              + String.join("|", NUMBERS.keySet())
              + ")(?=[ -](?:(?:working |business )?(?:day|night|month|year|week|million|thousand"
              + "|employee|worker|person)s?|people|staff|percent|per cent)\\b)",
          CASE_INSENSITIVE);

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<before>(?:rmb|cny|yuan)\\s*|[¥￥]\\s*)?(?<![\\d.])(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:\\s*(?<size>thousand|million|billion|k|m|bn)\\b)?(?<after>\\s*(?:yuan|rmb|cny|renminbi)\\b)?",
          CASE_INSENSITIVE);

  private static final Map<String, BigDecimal> SIZES =
      Map.ofEntries(
          entry("k", BigDecimal.valueOf(1_000)),
          entry("thousand", BigDecimal.valueOf(1_000)),
          entry("m", BigDecimal.valueOf(1_000_000)),
          entry("million", BigDecimal.valueOf(1_000_000)),
          entry("bn", BigDecimal.valueOf(1_000_000_000)),
          entry("billion", BigDecimal.valueOf(1_000_000_000)));

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  /** The article is not left out of it; a small letter is one. */
  private static final Pattern CLASS_A =
      Pattern.compile("\\b(?:[Cc]ategory|[Cc]lass|[Tt]ype|[Ll]evel)[ -]A\\b");

  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final String MONTH = "(" + MONTHS + ")[a-z]*\\.?";

  private static final Pattern ISO = Pattern.compile("\\b(20\\d\\d)-(\\d{1,2})-(\\d{1,2})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (20\\d\\d)\\b", CASE_INSENSITIVE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + " (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(20\\d\\d)\\b", CASE_INSENSITIVE);
  private static final Pattern BACK_IN =
      Pattern.compile("\\bback in (20\\d\\d)\\b", CASE_INSENSITIVE);
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,年-])(20\\d\\d)(?![\\d.,年-])(?! ?(?:yuan|rmb))");

  /** A number's unit, in the order in which they are looked for. */
  private static final Map<String, Pattern> UNITS = new java.util.LinkedHashMap<>();

  static {
    unit("岁", "[ -]years?[ -](?:old|of age)");
    unit("个工作日", "[ -](?:working|business)[ -]days?");
    unit("天", "[ -](?:days?|nights?)");
    unit("周", "[ -]weeks?");
    unit("个月", "[ -]months?");
    unit("年", "[ -]years?");
    unit("人", " (?:employees|workers|people|persons|staff)");
    unit("%", " ?(?:percent|per cent|%)");
  }

  private EnglishFigures() {}

  private static void unit(String chinese, String english) {
    UNITS.put(
        chinese,
        Pattern.compile(
            "(?<![\\d.])(\\d+(?:\\.\\d+)?)" + english + "\\b".repeat(chinese.equals("%") ? 0 : 1),
            CASE_INSENSITIVE));
  }

  static String inChinese(String english) {
    String text =
        NUMBER_WORD
            .matcher(english)
            .replaceAll(word -> String.valueOf(NUMBERS.get(word.group().toLowerCase(Locale.ROOT))));
    text = CLASS_A.matcher(text).replaceAll(" A类 ");
    text = ISO.matcher(text).replaceAll(day -> date(day.group(1), day.group(2), day.group(3)));
    text =
        DAY_FIRST
            .matcher(text)
            .replaceAll(day -> date(day.group(3), month(day.group(2)), day.group(1)));
    text =
        MONTH_FIRST
            .matcher(text)
            .replaceAll(day -> date(day.group(3), month(day.group(1)), day.group(2)));
    text = BACK_IN.matcher(text).replaceAll(" $1年的时候 ");
    for (Map.Entry<String, Pattern> unit : UNITS.entrySet()) {
      text = unit.getValue().matcher(text).replaceAll(" $1" + unit.getKey() + " ");
    }
    text = YEAR.matcher(text).replaceAll(" $1年 ");
    return AMOUNT.matcher(text).replaceAll(EnglishFigures::amount);
  }

  private static String date(String year, String month, @Nullable String day) {
    String months = " " + year + "年" + Integer.parseInt(month) + "月";
    return day == null ? months + " " : months + Integer.parseInt(day) + "日 ";
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) / 4 + 1);
  }

  /** In 万 or 亿 from ten thousand on; 元 where a currency is named. */
  private static String amount(MatchResult found) {
    Matcher amount = (Matcher) found;
    String size = amount.group("size");
    BigDecimal number = new BigDecimal(amount.group("number").replace(",", ""));
    BigDecimal value =
        size == null ? number : number.multiply(SIZES.get(size.toLowerCase(Locale.ROOT)));
    boolean money = amount.group("before") != null || amount.group("after") != null;
    boolean written = size != null || money || amount.group("number").contains(",");
    return written ? " " + sized(value) + (money ? "元" : "") + " " : amount.group();
  }

  private static String sized(BigDecimal value) {
    return value.compareTo(YI) >= 0
        ? plain(value.divide(YI)) + "亿"
        : value.compareTo(WAN) >= 0 ? plain(value.divide(WAN)) + "万" : plain(value);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
