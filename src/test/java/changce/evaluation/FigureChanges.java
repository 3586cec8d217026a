package changce.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrong amounts, percents, counts and ages in place of the right ones. */
final class FigureChanges {

  static final Pattern AMOUNT =
      Pattern.compile("(?<![\\d.])(?<number>\\d+(?:\\.\\d+)?)(?<unit>万元|亿元|元)");
  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d.])(?<number>\\d+(?:\\.\\d+)?)(?<unit>%)");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\d.])(?<number>\\d+(?:\\.\\d+)?)(?<unit>周岁|岁|项|家|万人次|万余套|套|平方米|人(?=以上)|个(?=左右))");
  private static final Pattern COUNT_IN_WORDS =
      Pattern.compile(
          "(?<![一二三四五六七八九十第])(?<number>[两二三四五六七八九十])(?<unit>类|部门|档|条路|种|个方面|套|市(?=部|率|接|可|还|使|，))");
  private static final Pattern HALF = Pattern.compile("减半征收|减半");

  private final SplittableRandom random;

  FigureChanges(SplittableRandom random) {
    this.random = random;
  }

  List<Change> amounts(Base base) {
    return each(AMOUNT, base.sentence(), match -> amount(base, match));
  }

  List<Change> percents(Base base) {
    List<Change> changes = each(PERCENT, base.sentence(), match -> percent(base, match));
    changes.addAll(
        each(
            HALF,
            base.sentence(),
            match ->
                List.of(
                    new Change(match.start(), match.end(), "免征", "减半写成免征"),
                    new Change(match.start(), match.end(), "减按30%征收", "减半写成别的比例"))));
    return changes;
  }

  List<Change> counts(Base base) {
    List<Change> changes = each(COUNT, base.sentence(), match -> count(base, match));
    changes.addAll(each(COUNT_IN_WORDS, base.sentence(), this::countInWords));
    return changes;
  }

  static List<Change> each(
      Pattern pattern, String sentence, Function<MatchResult, List<Change>> changes) {
    List<Change> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      all.addAll(changes.apply(matcher.toMatchResult()));
    }
    return all;
  }

  private List<Change> amount(Base base, MatchResult match) {
    String number = match.group(1);
    String unit = match.group(2);
    String wrong = Numerals.withAnotherDigit(number, random);
    List<Change> changes = new ArrayList<>();
    changes.add(to(match, wrong + unit, "改一位数字"));
    changes.add(to(match, Numerals.times(number, "10") + unit, "乘以十"));
    changes.add(to(match, Numerals.times(number, "0.1") + unit, "除以十"));
    if (!unit.equals("元")) {
      String other = unit.equals("万元") ? "亿元" : "万元";
      changes.add(to(match, number + other, "万和亿互换"));
      changes.add(to(match, inYuan(wrong, unit), "改数字并换算成元"));
    }
    if (!wrong.contains(".")) {
      String words = Numerals.inWords(Long.parseLong(wrong)) + unit;
      changes.add(to(match, words, "改数字并写成汉字"));
    }
    String form = base.shortened() ? "换成同条另一类的金额" : "换成同条别处的金额";
    others(AMOUNT, base, match).stream()
        .filter(other -> !inYuan(other).equals(inYuan(match.group())))
        .forEach(other -> changes.add(to(match, other, form)));
    return changes;
  }

  private List<Change> percent(Base base, MatchResult match) {
    String number = match.group(1);
    String wrong = Numerals.withAnotherDigit(number, random);
    List<Change> changes = new ArrayList<>();
    changes.add(to(match, wrong + "%", "改一位数字"));
    changes.add(to(match, wrong + " ％", "改数字并写成全角"));
    changes.add(to(match, Numerals.times(number, "10") + "%", "乘以十"));
    changes.add(to(match, Numerals.times(number, "0.1") + "%", "除以十"));
    if (!wrong.contains(".")) {
      changes.add(to(match, "百分之" + Numerals.inWords(Long.parseLong(wrong)), "改数字并写成汉字"));
    }
    others(PERCENT, base, match).forEach(other -> changes.add(to(match, other, "换成同条别处的比例")));
    return changes;
  }

  private List<Change> count(Base base, MatchResult match) {
    String number = match.group(1);
    String unit = match.group(2);
    String wrong = Numerals.withAnotherDigit(number, random);
    List<Change> changes = new ArrayList<>();
    changes.add(to(match, wrong + unit, "改一位数字"));
    changes.add(to(match, Numerals.times(number, "10") + unit, "乘以十"));
    if (!wrong.contains(".")) {
      changes.add(to(match, Numerals.counting(Long.parseLong(wrong)) + unit, "改数字并写成汉字"));
    }
    others(COUNT, base, match).stream()
        .filter(other -> other.endsWith(unit) && !other.startsWith(number) && !other.contains("余"))
        .forEach(other -> changes.add(to(match, other, "换成同条别处的数量")));
    return changes;
  }

  private List<Change> countInWords(MatchResult match) {
    int number = Numerals.value(match.group(1));
    int wrong = number + (number > 3 && random.nextBoolean() ? -1 : 1);
    String unit = match.group(2);
    return List.of(
        to(match, Numerals.counting(wrong) + unit, "改汉字数字"),
        to(match, wrong + unit, "改汉字数字并写成阿拉伯数字"));
  }

  private static Change to(MatchResult match, String replacement, String form) {
    return new Change(match.start(), match.end(), replacement, form);
  }

  static List<String> others(Pattern pattern, Base base, MatchResult match) {
    return pattern
        .matcher(base.passage().text())
        .results()
        .map(MatchResult::group)
        .filter(other -> !other.equals(match.group()))
        .distinct()
        .toList();
  }

  private static String inYuan(String amount) {
    Matcher parts = AMOUNT.matcher(amount);
    return parts.matches() && !parts.group("unit").equals("元")
        ? inYuan(parts.group("number"), parts.group("unit"))
        : amount;
  }

  private static String inYuan(String number, String unit) {
    return Numerals.times(number, unit.equals("万元") ? "10000" : "100000000") + "元";
  }
}
