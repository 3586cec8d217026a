package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was, by the real library: each probe is a question whose day lies before or within. */
@StoreTest
class PastDaysTests {

  @Autowired PassageSearch search;

  /** Issued later than the day asked about, whatever is known of its first day. */
  @ParameterizedTest
  @CsvSource({
    "博士买房补贴多少, 2018-12-31, talent-home-purchase-subsidy",
    "硕士租房补贴一共能拿多少, 2021-12-31, young-talent-rent-living-subsidy",
    "顶尖人才给多少奖励补贴, 2021-12-31, talent-platform-45-measures",
    "青年人才驿站能住几天, 2024-12-31, young-talent-hostels",
    "大学生创业贷款贴息多少, 2023-12-31, hunan-student-startup-finance-2025",
    "长沙经开区制造业企业奖励多少, 2024-12-31, changsha-edz-one-plus-n"
  })
  void whatWasIssuedLaterIsNotGiven(String question, LocalDate day, String slug) {
    assertThat(slugs(question, LocalDate.of(2026, 11, 25))).contains(slug);
    assertThat(past(question, day)).doesNotContain(slug);
  }

  /** Neither the first day nor the day of issue is known: no past day is claimed. */
  @ParameterizedTest
  @CsvSource({
    "高层次人才分类认定流程是什么, 2020-12-31, high-level-talent-classification",
    "人才绿卡有什么服务, 2019-12-31, talent-green-card",
    "创业担保贷款额度多少, 2018-12-31, changsha-startup-loan-conditions"
  })
  void whatHasNoDateIsGivenForTodayOnly(String question, LocalDate day, String slug) {
    assertThat(slugs(question, LocalDate.of(2026, 11, 25))).contains(slug);
    assertThat(past(question, day)).doesNotContain(slug);
  }

  /** It had begun, and its end is known. */
  @ParameterizedTest
  @CsvSource({
    "上市金芙蓉跃升行动目标是什么, 2023-12-31, hunan-golden-lotus-listing-plan",
    "岳麓登峰企业上市目标, 2024-12-31, changsha-yuelu-listing-plan",
    "优质中小企业梯度培育管理, 2024-12-31, quality-sme-gradient-measures-2022"
  })
  void whatHeldThenIsGiven(String question, LocalDate day, String slug) {
    assertThat(past(question, day)).contains(slug);
    assertThat(slugs(question, LocalDate.of(2026, 11, 25))).doesNotContain(slug);
  }

  @Test
  void yearOfIssueAloneDoesNotReachIntoItsMonths() {
    assertThat(past("硕士租房补贴一共能拿多少", LocalDate.of(2022, 3, 31)))
        .doesNotContain("young-talent-rent-living-subsidy");
    assertThat(past("硕士租房补贴一共能拿多少", LocalDate.of(2022, 12, 31)))
        .contains("young-talent-rent-living-subsidy");
  }

  private List<String> past(String question, LocalDate day) {
    return search.searchPast(question, day, 15).stream()
        .map(hit -> hit.passage().policy().slug())
        .toList();
  }

  private List<String> slugs(String question, LocalDate day) {
    return search.search(question, day, 15).stream()
        .map(hit -> hit.passage().policy().slug())
        .toList();
  }
}
