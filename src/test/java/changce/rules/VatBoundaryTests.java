package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 小规模纳税人 and 起征点 on, just below and just above each limit, and which figure is taken for which. */
class VatBoundaryTests {

  private static final String VAT = "vat-small-taxpayer";
  private static final String EXEMPT = "没有达到；小规模纳税人没有达到起征点的免征增值税";
  private static final String REACHED = "已经达到；免征增值税的是没有达到起征点的";

  @Test
  void smallTaxpayerIsWhoeverDoesNotExceedTheLimitOfAYear() {
    for (String unit : List.of("", "万元", "元", "亿元")) {
      assertThat(year("499.99", unit)).contains("属于小规模纳税人").doesNotContain("正好");
      assertThat(year("500", unit)).contains("符合，属于小规模纳税人", "正好500万元也是不超过");
      assertThat(year("500.01", unit)).contains("不符合，不属于小规模纳税人");
    }
  }

  /** 没有达到 leaves out the threshold itself. */
  @ParameterizedTest
  @CsvSource({
    "month, 10, 0.01, 月销售额正好10万元",
    "quarter, 30, 0.01, 季销售额正好30万元",
    "once, 1000, 0.01, 一次正好1000元"
  })
  void exemptIsOnlyWhatDoesNotReachTheThreshold(
      String input, BigDecimal limit, BigDecimal step, String exactly) {
    assertThat(said(input, limit.subtract(step))).contains(EXEMPT).doesNotContain("减按1%");
    assertThat(said(input, limit)).contains(REACHED, exactly + "不是没有达到", "减按1%");
    assertThat(said(input, limit.add(step))).contains(REACHED, "减按1%").doesNotContain("正好");
  }

  @Test
  void figureOfAYearIsNotHeldAgainstTheThresholdsOfShorterTimes() {
    for (String year : List.of("1", "119.99", "460")) {
      assertThat(Ruled.text(VAT, Map.of("year", year)))
          .contains("月销售额10万元", "季销售额30万元", "1000元", "一年的数看不出到没到起征点")
          .doesNotContain(EXEMPT, REACHED);
    }
  }

  @Test
  void thresholdIsNotSaidToHoldForWhoeverExceedsTheYearsLimit() {
    assertThat(Ruled.text(VAT, Map.of("year", "600", "month", "8")))
        .startsWith("年应征增值税销售额不超过500万元的是小规模纳税人，您说的一年600万元不符合，不属于小规模纳税人");
    assertThat(Ruled.text(VAT, Map.of("taxpayer", "一般纳税人", "month", "8")))
        .contains("不能据此判断")
        .doesNotContain(EXEMPT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一年开票460万，是小规模纳税人不 | year=460万元",
        "销售额460万，算小规模纳税人吗 | year=460万元",
        "一个月开了9万8，小规模要交增值税吗 | month=9.8万元",
        "2026年3月卖了12万，小规模要交增值税吗 | month=12万元",
        "1到3月一共卖了28万，小规模，要交增值税吗 | quarter=28万元",
        "二季度做到42万，增值税免不免 | quarter=42万元",
        "就这一笔950元，要交增值税吗 | once=950元",
        "一年96万，一个月8万，算小规模吗 | year=96万元, month=8万元",
      })
  void figureIsTakenForTheTimeThatItIsSaidOf(String question, String inputs) {
    assertThat(read(question)).isEqualTo(inputs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "销售额8万要交增值税吗",
        "这个月生意不错，卖了8万，算小规模不",
        "一天卖3000块，算小规模吗",
        "今年到现在做了460万，还算小规模吗",
        "1到5月一共卖了50万，小规模要交增值税吗",
        "按季报的，这个月12万，小规模要不要交增值税",
        "两个季度一起卖了50万，小规模免不免",
        "去年三月份卖了9万，小规模免不免增值税",
        "2025年四季度做了28万，小规模免不免增值税",
      })
  void figureOfNoKnownTimeIsTakenForNone(String question) {
    assertThat(read(question)).isEmpty();
    assertThat(TestRules.RULES.reply(question, List.of(), TestRules.DAY))
        .isInstanceOf(RuleReply.AskBack.class);
  }

  @Test
  void questionBackIsAnsweredByAFigureOfAnotherTimeToo() {
    String first = "销售额8万要交增值税吗";
    assertThat(later(first, "一个月8万")).contains(EXEMPT);
    assertThat(later(first, "8万")).contains("一年8万元符合");
  }

  @ParameterizedTest
  @MethodSource("others")
  void questionOfAnotherRuleIsNotDrawnHere(String question) {
    assertThat(rule(question)).isNotEqualTo(VAT);
  }

  static Stream<String> others() {
    return Stream.concat(
        Stream.of("小规模纳税人，所得额80万，20人，资产300万，算小型微利吗", "我们是一般纳税人，20人，资产300万，算小型微利吗"),
        TestRules.BOOK.rules().stream()
            .filter(rule -> !rule.id().equals(VAT))
            .map(RuleSet::recognised)
            .flatMap(known -> Stream.concat(known.decides().stream(), known.leaves().stream())));
  }

  @Test
  void questionsAreDecidedOrLeftAsTheirExamplesSay() {
    Recognition known = TestRules.BOOK.rule(VAT).orElseThrow().recognised();
    assertThat(known.leaves()).allSatisfy(line -> assertThat(rule(line)).isEmpty());
    assertThat(known.decides().stream().filter(line -> rule(line).equals(VAT)).count())
        .isGreaterThan(known.decides().size() - 3);
  }

  @Test
  void thresholdIsGivenOnlyWhileItsAnnouncementHolds() {
    Map<String, String> inputs = Map.of("month", "8");
    assertThat(TestRules.RULES.evaluate(VAT, inputs, LocalDate.of(2027, 12, 31)))
        .isInstanceOf(RuleReply.Result.class);
    assertThat(TestRules.RULES.evaluate(VAT, inputs, LocalDate.of(2028, 1, 1)))
        .isInstanceOf(RuleReply.Refused.class);
  }

  private static String year(String wan, String unit) {
    return Ruled.text(VAT, Map.of("year", Ruled.in(new BigDecimal(wan), unit)));
  }

  private static String said(String input, BigDecimal value) {
    return Ruled.text(VAT, Map.of(input, value.toPlainString()));
  }

  private static String later(String first, String then) {
    return Ruled.text(TestRules.RULES.reply(then, List.of(first), TestRules.DAY));
  }

  private static String read(String question) {
    RuleSet rule = TestRules.BOOK.rule(VAT).orElseThrow();
    InputReader reader = new InputReader(rule, TestRules.BOOK.vocabulary(), TestRules.DAY);
    return String.join(
        ", ",
        new Facts(rule, reader.read(question).values(), TestRules.DAY)
            .values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue().said())
                .toList());
  }

  private static String rule(String question) {
    return new RuleRouter(TestRules.BOOK, TestRules.DAY)
        .rule(InputReader.readable(question))
        .map(RuleSet::id)
        .orElse("");
  }
}
