package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Talent subsidies on, before and after every day and age of the facts. */
class TalentBoundaryTests {

  @Test
  void rentSubsidyEndsTwoYearsAfterLeavingSchool() {
    LocalDate day = TestRules.DAY;
    assertThat(rent("graduated", day.minusYears(2).toString())).contains("您符合所列的条件");
    assertThat(rent("graduated", day.minusYears(2).minusDays(1).toString())).contains("超过两年");
    assertThat(rent("graduated", day.minusYears(2).plusDays(1).toString())).contains("您符合所列的条件");
    assertThat(rent("graduated", day.toString())).contains("您符合所列的条件");
  }

  @Test
  void rentSubsidyIsForThoseOfThirtyFiveAndNotOfThirtySix() {
    LocalDate thirtySix = TestRules.DAY.minusYears(36);
    assertThat(rent("born", thirtySix.plusDays(1).toString())).contains("您符合所列的条件");
    assertThat(rent("born", thirtySix.toString())).contains("年龄已经超过");
    assertThat(rent("born", thirtySix.minusDays(1).toString())).contains("年龄已经超过");
  }

  /** Facts name no age for doctors newly taken on in schools and hospitals. */
  @Test
  void rentSubsidyOfNewlyRecruitedDoctorsHasNoAgeButADay() {
    assertThat(recruited("2022-05-01")).contains("您符合所列的条件", "3万元");
    assertThat(recruited("2022-05-02")).contains("您符合所列的条件", "3万元");
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
    assertThat(Ruled.text("talent-rent", Map.of("staffing", "机关事业编制"))).contains("不能申领");
    assertThat(Ruled.text("talent-home", Map.of("first", "有过"))).contains("所以不符合");
    assertThat(Ruled.text("small-low-profit", Map.of("staff", "301"))).contains("所以不符合");
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
    assertThat(home("came", "2017-06-22")).contains("3万元");
    assertThat(home("bought", "2022-05-02")).contains("3万元");
    assertThat(home("bought", "2022-05-01")).contains("3万元");
    assertThat(home("bought", "2022-04-30")).contains("不符合");
    assertThat(home("degree", "博士")).contains("10万元");
  }

  @Test
  void homeSubsidyCountsTheThirtyFifthBirthdayAndNotTheDayAfter() {
    LocalDate birthday = TestRules.DAY.minusYears(35);
    assertThat(home("born", birthday.toString())).contains("3万元");
    assertThat(home("born", birthday.plusDays(1).toString())).contains("3万元");
    assertThat(home("born", birthday.minusDays(1).toString())).contains("不符合");
  }

  private static String rent(String... changed) {
    return Ruled.with(
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
    return Ruled.with(
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
}
