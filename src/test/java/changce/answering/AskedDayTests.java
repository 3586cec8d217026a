package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedDayTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "2024年的时候租房补贴怎么规定,2024-12-31",
    "2023年6月那时候标准是多少,2023-06-30",
    "2024年2月29日当时怎么申请,2024-02-29",
    "我2025年底的时候能不能领,2025-12-31",
    "18年那会儿博士补多少,2018-12-31",
    "去年那时候能领多少,2025-12-31",
    "前年那会儿能领多少,2024-12-31",
    "二〇一八年那会儿博士买房补贴多少,2018-12-31",
    "二零一九年的时候租房补贴怎么规定,2019-12-31",
    "五年前博士买房补贴多少,2021-12-31",
    "10年前那会儿个体户怎么转企业,2016-12-31",
    "2019年长沙县的厂子首次入规那时候是奖几多,2019-12-31",
    "我2017年硕士毕业来的，那会儿租房补贴发多少,2017-12-31",
    "24年秋我弟住驿站只让住四天，当时一年限几回,2024-12-31"
  })
  void wordsThatLookBackNameADay(String question, LocalDate day) {
    assertThat(AskedDay.in(question, TODAY)).hasValue(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "长沙县2025年促进产业发展办法奖多少",
        "2022年以后入规的企业有奖吗",
        "2027年的时候还有补贴吗",
        "2026年的时候怎么规定",
        "2023年2月30日当时怎么规定",
        "现在租房补贴多少",
        "公司成立10年的时候能申请什么",
        "干满15年时能领多少",
        "我2023年那会儿毕业的硕士，能领多少",
        "五年前毕业的博士买房补贴多少",
        "我爸爸二十年前从宁乡出来，现在转成公司要重新办证吗",
        "三年前注册的公司现在能申报吗",
        "2019年那会儿注册的公司还能转吗",
        "物流公司2024年那会儿收入2100万，按现在口径算规上吗",
        "2024年那会儿收入2100万，现在算不算规上",
        "我2020年毕业，当时没有申请，现在还能领多少",
        "2023年入的规，那时候没报奖",
        "2025年以后入规的厂子，当年能领多少"
      })
  void otherYearsDoNot(String question) {
    assertThat(AskedDay.in(question, TODAY)).isEmpty();
  }
}
