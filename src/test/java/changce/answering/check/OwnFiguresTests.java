package changce.answering.check;

import static org.assertj.core.api.Assertions.assertThat;

import changce.answering.check.OwnFigures.Held;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a figure that is certainly of the same thing is held against a clause's limit. */
class OwnFiguresTests {

  private static final String CONDITIONS = "申报企业上年营业收入要在5000万元及以上，主营业务占比在90%及以上，上年末资产负债率不超过75%。";
  private static final String GROWTH = "申报企业近两年营业收入复合增长要在5%及以上。";

  @ParameterizedTest
  @CsvSource({
    "我们主营业务收入占比88%，报不报得上, 88%, 低于, 至少90%",
    "去年底资产负债率81%，会不会卡, 81%, 高于, 至多75%",
    "主营业务占比有95%，够不够, 95%, 高于, 至少90%"
  })
  void figureIsHeldAgainstTheLimitOfTheSameMeasure(
      String question, String own, String stands, String limit) {
    assertThat(OwnFigures.held(question, List.of(GROWTH, CONDITIONS)))
        .contains(new Held(own, stands, limit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我们利润率88%，报不报得上",
        "主营业务占比去年88%、今年93%，报不报得上",
        "听说主营业务占比超过60%就行",
        "主营业务占比90%那条还在不在",
        "主营业务占比要多少"
      })
  void figureOfSomethingElseOrToldTwiceIsNot(String question) {
    assertThat(OwnFigures.held(question, List.of(GROWTH, CONDITIONS))).isEmpty();
  }

  @Test
  void targetIsNoCondition() {
    assertThat(OwnFigures.held("市场主体要到200万户吗", List.of("目标是市场主体达到800万户。"))).isEmpty();
  }

  @Test
  void halfAYearMoreIsNotLost() {
    assertThat(OwnFigures.held("从事细分市场两年半", List.of("从事细分市场要在3年及以上。"))).isEmpty();
  }
}
