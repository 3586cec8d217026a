package changce.writing;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which year is meant by 2024年, 二〇二四年, 24年, 98年 or 去年: the same for whoever finds one in a text.
 */
public final class WrittenYear {

  private static final Map<String, Integer> FROM_NOW =
      Map.of("大前年", -3, "前年", -2, "去年", -1, "今年", 0, "明年", 1);

  private static final Pattern YEAR = Pattern.compile("年$");

  /** Of two figures: up to so many years ahead, 36 is 2036. */
  private static final int AHEAD = 10;

  private WrittenYear() {}

  /**
   * @param written in digits or characters, two figures or four, or as it is said from today; with
   *     or without 年 at its end
   * @throws NumberFormatException when it is no year
   */
  public static int of(String written, LocalDate today) {
    String figures = YEAR.matcher(written).replaceFirst("");
    Integer ahead = FROM_NOW.get(figures + "年");
    return ahead == null ? inFull(value(figures), today.getYear()) : today.getYear() + ahead;
  }

  private static int value(String figures) {
    return Numerals.whole(figures).orElseThrow(() -> new NumberFormatException("不是年份：" + figures));
  }

  private static int inFull(int year, int thisYear) {
    int century = thisYear - thisYear % 100;
    return year >= 100
        ? year
        : year > thisYear % 100 + AHEAD ? century - 100 + year : century + year;
  }
}
