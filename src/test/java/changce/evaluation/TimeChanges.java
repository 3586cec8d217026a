package changce.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Wrong dates and periods in place of the right ones. */
final class TimeChanges {

  static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})年(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?(?!第|\\d)");
  private static final Pattern MONTHS = Pattern.compile("(?<!\\d|年)(\\d{1,2})月(?=至|，|$)");
  static final Pattern PERIOD =
      Pattern.compile("(?<!\\d)(?<number>\\d{1,2}|[一两三])(?<unit>个工作日|个月|天|日(?=内)|年(?=总额|内|，|、|$))");

  private final SplittableRandom random;

  TimeChanges(SplittableRandom random) {
    this.random = random;
  }

  List<Change> dates(Base base) {
    List<Change> changes = FigureChanges.each(DATE, base.sentence(), match -> date(base, match));
    changes.addAll(
        FigureChanges.each(
            MONTHS,
            base.sentence(),
            match ->
                List.of(
                    new Change(
                        match.start(), match.end(), otherMonth(match.group(1)) + "月", "改月份"))));
    return changes;
  }

  List<Change> periods(Base base) {
    return FigureChanges.each(PERIOD, base.sentence(), this::period);
  }

  private List<Change> date(Base base, MatchResult match) {
    String year = match.group(1);
    String month = match.group(2);
    String day = match.group(3);
    String otherYear = String.valueOf(Integer.parseInt(year) + (random.nextBoolean() ? 1 : -1));
    List<Change> changes = new ArrayList<>();
    changes.add(to(match, written(otherYear, month, day), "改年份"));
    changes.add(to(match, inWords(otherYear, month, day), "改年份并写成汉字"));
    if (month != null) {
      changes.add(to(match, written(year, otherMonth(month), day), "改月份"));
    }
    if (day != null) {
      String otherDay = String.valueOf(1 + (Integer.parseInt(day) + random.nextInt(1, 27)) % 28);
      if (!otherDay.equals(day)) {
        changes.add(to(match, written(year, month, otherDay), "改日"));
        changes.add(to(match, dashed(year, month, otherDay), "改日并写成短横线"));
      }
    }
    FigureChanges.others(DATE, base, match).stream()
        .filter(other -> asExact(other, match.group()))
        .forEach(other -> changes.add(to(match, other, "换成同条别处的日期")));
    return changes;
  }

  private List<Change> period(MatchResult match) {
    String number = match.group(1);
    String unit = match.group(2);
    boolean digits = Character.isDigit(number.charAt(0));
    int value = digits ? Integer.parseInt(number) : Numerals.value(number);
    int wrong = value + random.nextInt(1, value < 4 ? 3 : 10);
    List<Change> changes = new ArrayList<>();
    changes.add(to(match, wrong + unit, "加长"));
    changes.add(to(match, Numerals.counting(wrong) + unit, "加长并写成汉字"));
    changes.add(to(match, value * 10 + unit, "乘以十"));
    if (value > 1) {
      changes.add(to(match, value - 1 + unit, "缩短"));
    }
    converted(value, unit).forEach(other -> changes.add(to(match, other, "换算错了")));
    return changes;
  }

  private static List<String> converted(int value, String unit) {
    return switch (unit) {
      case "年" -> List.of(value * 12 + 6 + "个月", Math.max(1, value * 12 - 6) + "个月");
      case "个月" -> List.of(value * 30 + 30 + "天", value == 12 ? "三年" : value >= 6 ? "一年" : "五个月");
      case "天", "日" -> List.of("两个月", "5个工作日");
      default -> List.of("一个月", value + 4 + "天");
    };
  }

  private String otherMonth(String month) {
    return String.valueOf(1 + (Integer.parseInt(month) + random.nextInt(0, 11)) % 12);
  }

  /** A coarser or finer date could be true all the same. */
  private static boolean asExact(String other, String date) {
    return other.replaceAll("\\d+", "").equals(date.replaceAll("\\d+", ""));
  }

  private static Change to(MatchResult match, String replacement, String form) {
    return new Change(match.start(), match.end(), replacement, form);
  }

  private static String written(String year, String month, String day) {
    return year + "年" + (month == null ? "" : month + "月") + (day == null ? "" : day + "日");
  }

  private static String dashed(String year, String month, String day) {
    return "%s-%02d-%02d".formatted(year, Integer.parseInt(month), Integer.parseInt(day));
  }

  private static String inWords(String year, String month, String day) {
    return Numerals.digitByDigit(year)
        + "年"
        + (month == null ? "" : Numerals.inWords(Long.parseLong(month)) + "月")
        + (day == null ? "" : Numerals.inWords(Long.parseLong(day)) + "日");
  }
}
