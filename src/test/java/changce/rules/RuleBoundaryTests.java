package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What happens on, just below and just above every limit that the data sets, by the facts' own
 * tables.
 */
class RuleBoundaryTests {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /**
   * As facts/thresholds.csv has them: industry, 万元. Written out so that a changed datum turns red.
   */
  static Stream<Map.Entry<String, Integer>> entryLimits() {
    Map<String, Integer> limits = new LinkedHashMap<>();
    Stream.of("工业", "批发业", "交通运输、仓储和邮政业", "信息传输、软件和信息技术服务业", "水利、环境和公共设施管理业", "卫生")
        .forEach(industry -> limits.put(industry, 2000));
    Stream.of("租赁和商务服务业", "科学研究和技术服务业", "教育", "物业管理", "房地产中介", "房地产租赁经营", "其他房地产业")
        .forEach(industry -> limits.put(industry, 1000));
    Stream.of("零售业", "居民服务、修理和其他服务业", "文化、体育和娱乐业", "社会工作")
        .forEach(industry -> limits.put(industry, 500));
    Stream.of("住宿业", "餐饮业").forEach(industry -> limits.put(industry, 200));
    return limits.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("entryLimits")
  void entryIsReachedAtTheLimitAndNotAHundredthBelow(Map.Entry<String, Integer> limit) {
    BigDecimal at = BigDecimal.valueOf(limit.getValue());
    for (String unit : List.of("", "万元", "元", "亿元")) {
      assertThat(entry(limit.getKey(), in(at, unit))).contains("已经达到");
      assertThat(entry(limit.getKey(), in(at.add(HUNDREDTH), unit))).contains("已经达到");
      assertThat(entry(limit.getKey(), in(at.subtract(HUNDREDTH), unit)))
          .contains("还没有达到", "还差0.01万元", "达到或超过" + limit.getValue() + "万元");
    }
  }

  @ParameterizedTest
  @MethodSource("entryLimits")
  void entryIsAskedForWhenWhatIsMissingDecides(Map.Entry<String, Integer> limit) {
    assertThat(asks("four-above-entry", Map.of("industry", limit.getKey()))).isEqualTo("revenue");
    assertThat(asks("four-above-entry", Map.of("revenue", "100"))).isEqualTo("industry");
    assertThat(
            asks(
                "four-above-entry",
                Map.of("industry", limit.getKey(), "revenue", limit.getValue() + "万左右")))
        .isEqualTo("revenue");
  }

  @Test
  void projectUnderConstructionCountsFromFiftyMillionOn() {
    assertThat(project("5000")).contains("在建项目的法人单位，也纳入");
    assertThat(project("5000.01")).contains("在建项目的法人单位，也纳入");
    assertThat(project("4999.99")).contains("还没有达到");
  }

  private static String project(String project) {
    return text(
        "four-above-entry",
        Map.of("project", project, "industry", "工业", "revenue", "100"),
        TestRules.DAY);
  }

  /**
   * facts/sme-classification.csv: industry, then staff, revenue and assets of cap, medium and
   * small; - for none.
   */
  static Stream<String> sizes() {
    return Stream.of(
        "农林牧渔 - 20000 - - 500 - - 50 -",
        "工业 1000 40000 - 300 2000 - 20 300 -",
        "建筑业 - 80000 80000 - 6000 5000 - 300 300",
        "批发业 200 40000 - 20 5000 - 5 1000 -",
        "零售业 300 20000 - 50 500 - 10 100 -",
        "交通运输业 1000 30000 - 300 3000 - 20 200 -",
        "仓储业 200 30000 - 100 1000 - 20 100 -",
        "邮政业 1000 30000 - 300 2000 - 20 100 -",
        "住宿业 300 10000 - 100 2000 - 10 100 -",
        "餐饮业 300 10000 - 100 2000 - 10 100 -",
        "信息传输业 2000 100000 - 100 1000 - 10 100 -",
        "软件和信息技术服务业 300 10000 - 100 1000 - 10 50 -",
        "房地产开发经营 - 200000 10000 - 1000 5000 - 100 2000",
        "物业管理 1000 5000 - 300 1000 - 100 500 -",
        "租赁和商务服务业 300 - 120000 100 - 8000 10 - 100",
        "其他未列明 300 - - 100 - - 10 - -");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void sizeChangesExactlyAtEachLimit(String row) {
    String[] cells = row.split(" ", -1);
    for (int metric = 0; metric < 3; metric++) {
      if (!cells[1 + metric].equals("-")) {
        assertThat(size(cells, metric, 1, false)).contains("不属于中小微企业");
        assertThat(size(cells, metric, 1, true)).contains("属于中型企业");
        assertThat(size(cells, metric, 4, false)).contains("属于中型企业");
        assertThat(size(cells, metric, 4, true)).contains("属于小型企业");
        assertThat(size(cells, metric, 7, false)).contains("属于小型企业");
        assertThat(size(cells, metric, 7, true)).contains("属于微型企业");
      }
    }
  }

  /** Everything at the limits of one level, and the metric just below its own if so wished. */
  private static String size(String[] cells, int metric, int level, boolean below) {
    Map<String, String> inputs = new LinkedHashMap<>(Map.of("industry", cells[0]));
    List<String> names = List.of("staff", "revenue", "assets");
    for (int i = 0; i < 3; i++) {
      if (!cells[level + i].equals("-")) {
        BigDecimal at = new BigDecimal(cells[level + i]);
        BigDecimal step = i == 0 ? BigDecimal.ONE : HUNDREDTH;
        inputs.put(names.get(i), (below && i == metric ? at.subtract(step) : at).toPlainString());
      }
    }
    return text("sme-size", inputs, TestRules.DAY);
  }

  @Test
  void smallLowProfitHoldsUpToEachLimit() {
    Map<String, String> at =
        Map.of("restricted", "不是限制或禁止行业", "profit", "300", "staff", "300", "assets", "5000");
    assertThat(text("small-low-profit", at, TestRules.DAY)).contains("四个条件您都符合");
    for (Map.Entry<String, String> beyond :
        Map.of("profit", "300.01", "staff", "301", "assets", "5000.01", "restricted", "是限制或禁止行业")
            .entrySet()) {
      Map<String, String> inputs = new LinkedHashMap<>(at);
      inputs.put(beyond.getKey(), beyond.getValue());
      assertThat(text("small-low-profit", inputs, TestRules.DAY)).contains("所以不符合");
    }
  }

  @Test
  void rentSubsidyEndsTwoYearsAfterLeavingSchool() {
    LocalDate day = TestRules.DAY;
    assertThat(rent("graduated", day.minusYears(2).toString())).contains("您符合所列的条件");
    assertThat(rent("graduated", day.minusYears(2).minusDays(1).toString())).contains("超过两年");
    assertThat(rent("graduated", day.toString())).contains("您符合所列的条件");
  }

  @Test
  void rentSubsidyIsForThoseOfThirtyFiveAndNotOfThirtySix() {
    LocalDate thirtySix = TestRules.DAY.minusYears(36);
    assertThat(rent("born", thirtySix.plusDays(1).toString())).contains("您符合所列的条件");
    assertThat(rent("born", thirtySix.toString())).contains("年龄已经超过");
  }

  /** Facts name no age for doctors newly taken on in schools and hospitals. */
  @Test
  void rentSubsidyOfNewlyRecruitedDoctorsHasNoAgeButADay() {
    assertThat(recruited("2022-05-01")).contains("您符合所列的条件", "3万元");
    assertThat(recruited("2022-04-30")).contains("所以不符合");
  }

  private static String recruited(String day) {
    return rent(
        "degree",
        "博士",
        "staffing",
        "市属高校或公立医院、中小学编内新引进博士",
        "recruited",
        day,
        "born",
        "1980-01-01",
        "graduated",
        "2010-06-30");
  }

  @Test
  void whatIsExcludedAnywayIsNotAskedFurther() {
    assertThat(text("talent-rent", Map.of("staffing", "机关事业编制"), TestRules.DAY)).contains("不能申领");
    assertThat(text("talent-home", Map.of("first", "有过"), TestRules.DAY)).contains("所以不符合");
    assertThat(text("small-low-profit", Map.of("staff", "301"), TestRules.DAY)).contains("所以不符合");
  }

  @Test
  void rentSubsidyIsSaidByTheMonthAndInTotal() {
    assertThat(rent("degree", "硕士")).contains("2万元", "833.33元", "不是每年");
    assertThat(rent("degree", "全日制本科")).contains("1.2万元", "500元");
    assertThat(rent("degree", "博士")).contains("3万元", "1250元");
    assertThat(rent("degree", "博士", "school", "境外")).contains("10万元", "4166.66元");
    assertThat(rent("degree", "大专及以下")).contains("不在里面");
    assertThat(rent("household", "没有落户长沙")).contains("不符合");
    assertThat(rent("staffing", "机关事业编制")).contains("不能申领");
  }

  @Test
  void homeSubsidyHoldsFromEachDayOn() {
    assertThat(home("came", "2017-06-21")).contains("3万元");
    assertThat(home("came", "2017-06-20")).contains("不符合");
    assertThat(home("bought", "2022-05-01")).contains("3万元");
    assertThat(home("bought", "2022-04-30")).contains("不符合");
    assertThat(home("degree", "博士")).contains("10万元");
  }

  @Test
  void homeSubsidyCountsTheThirtyFifthBirthdayAndNotTheDayAfter() {
    LocalDate birthday = TestRules.DAY.minusYears(35);
    assertThat(home("born", birthday.toString())).contains("3万元");
    assertThat(home("born", birthday.minusDays(1).toString())).contains("不符合");
  }

  @Test
  void countyAwardChangesAtEachStep() {
    List<String> awards = new ArrayList<>();
    for (String output :
        List.of("0.99", "1", "1.99", "2", "4.99", "5", "9.99", "10", "19.99", "20")) {
      awards.add(county(output, "15"));
    }
    assertThat(awards.get(0)).contains("还没有达到");
    assertThat(awards.subList(1, 3)).allMatch(text -> text.contains("奖励5万元"));
    assertThat(awards.subList(3, 5)).allMatch(text -> text.contains("奖励10万元"));
    assertThat(awards.subList(5, 7)).allMatch(text -> text.contains("奖励15万元"));
    assertThat(awards.subList(7, 9)).allMatch(text -> text.contains("奖励20万元"));
    assertThat(awards.get(9)).contains("最高200万元");
    assertThat(county("1", "14.99")).contains("还没有达到");
    assertThat(county("1", "15.01")).contains("奖励5万元");
  }

  @Test
  void ningxiangAwardChangesAtEachStep() {
    Map<String, String> awards =
        Map.of(
            "10", "10万元", "20", "20万元", "30", "30万元", "50", "50万元", "100", "100万元", "200", "200万元");
    awards.forEach(
        (output, award) -> {
          assertThat(ningxiang(output)).contains("过" + output + "亿元的，奖励" + award);
          assertThat(ningxiang(new BigDecimal(output).subtract(HUNDREDTH).toPlainString()))
              .doesNotContain("过" + output + "亿元的，奖励");
        });
    assertThat(ningxiang("9.99")).contains("还没有达到");
    assertThat(ningxiang("300")).contains("加奖100万元");
  }

  private static String county(String output, String growth) {
    return text(
        "district-awards",
        Map.of("district", "长沙县", "matter", "年产值上台阶", "output", output, "growth", growth),
        TestRules.DAY);
  }

  private static String ningxiang(String output) {
    return text(
        "district-awards",
        Map.of("district", "宁乡市", "matter", "年产值上台阶", "output", output),
        TestRules.DAY);
  }

  private static String rent(String... changed) {
    return with(
        "talent-rent",
        Map.of(
            "degree",
            "硕士",
            "school",
            "国内",
            "staffing",
            "不是编制内",
            "born",
            "1998-01-01",
            "graduated",
            "2025-06-30",
            "household",
            "已落户长沙",
            "working",
            "在长沙工作"),
        changed);
  }

  private static String home(String... changed) {
    return with(
        "talent-home",
        Map.of(
            "degree",
            "硕士",
            "school",
            "国内",
            "staffing",
            "不是编制内",
            "born",
            "1998-01-01",
            "came",
            "2021-01-01",
            "bought",
            "2024-01-01",
            "first",
            "没有，是首次购房",
            "diploma",
            "毕业以后买的"),
        changed);
  }

  private static String with(String rule, Map<String, String> usual, String... changed) {
    Map<String, String> inputs = new LinkedHashMap<>(usual);
    for (int i = 0; i < changed.length; i += 2) {
      inputs.put(changed[i], changed[i + 1]);
    }
    return text(rule, inputs, TestRules.DAY);
  }

  private static String entry(String industry, String revenue) {
    return text(
        "four-above-entry", Map.of("industry", industry, "revenue", revenue), TestRules.DAY);
  }

  private static String in(BigDecimal wan, String unit) {
    return switch (unit) {
      case "元" -> wan.movePointRight(4).toPlainString() + "元";
      case "亿元" -> wan.movePointLeft(4).toPlainString() + "亿元";
      default -> wan.toPlainString() + unit;
    };
  }

  private static String asks(String rule, Map<String, String> inputs) {
    RuleReply reply = TestRules.RULES.evaluate(rule, inputs, TestRules.DAY);
    return reply instanceof AskBack ask ? ask.input() : "nothing: " + reply;
  }

  private static String text(String rule, Map<String, String> inputs, LocalDate day) {
    RuleReply reply = TestRules.RULES.evaluate(rule, inputs, day);
    StringBuilder text = new StringBuilder(reply instanceof Result ? "" : reply.toString());
    if (reply instanceof Result result) {
      result.sentences().forEach(sentence -> text.append(sentence.text()));
    }
    return text.toString();
  }
}
