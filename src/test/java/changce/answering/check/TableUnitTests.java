package changce.answering.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table gives its unit once: above it, or in the head of a column. */
class TableUnitTests {

  private static final String ABOVE =
      """
      梧桐食品企业技改补助标准表
      梧桐食品企业技改补助按下表执行，单位：万元。
      行业：糖果制造，2026年上限：200，2027年上限：150，户数：12。
      行业：粮油加工，2026年上限：80，2027年上限：60，户数：7。
      """;

  private static final String IN_HEAD =
      """
      洋湖总部企业奖励标准如下。
      总部类别：区域总部，落户奖励（万元）：300，增资奖励（万元）：100，持股比例（%）：30。
      总部类别：功能总部，落户奖励（万元）：120，增资奖励（万元）：40，持股比例（%）：20。
      """;

  @ParameterizedTest
  @CsvSource({
    "梧桐食品企业糖果制造2026年技改补助上限为200万元。",
    "梧桐食品企业粮油加工2027年技改补助最高60万元。",
    "梧桐食品企业糖果制造2027年技改补助上限为1500000元。"
  })
  void figureHasTheUnitAbove(String sentence) {
    assertThat(check(ABOVE).problem(sentence, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "梧桐食品企业糖果制造2026年技改补助上限为200元。",
    "梧桐食品企业糖果制造2026年技改补助上限为200亿元。",
    "梧桐食品企业糖果制造2026年技改补助上限为80万元。",
    "梧桐食品企业糖果制造2026年技改补助上限为150万元。",
    "梧桐食品企业糖果制造技改补助上限为12万元。",
    "梧桐食品企业糖果制造2026年技改补助不低于200万元。"
  })
  void figureHasNoOtherUnit(String sentence) {
    assertThat(check(ABOVE).problem(sentence, null)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"区域总部落户奖励300万元。", "功能总部增资奖励40万元。", "区域总部持股比例为30%。"})
  void figureHasTheUnitOfItsHead(String sentence) {
    assertThat(check(IN_HEAD).problem(sentence, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"区域总部落户奖励120万元。", "区域总部落户奖励300元。", "区域总部落户奖励100万元。", "区域总部持股比例为20%。"})
  void figureOfAnotherRowOrHeadIsRefused(String sentence) {
    assertThat(check(IN_HEAD).problem(sentence, null)).isPresent();
  }

  private static ClaimCheck check(String clause) {
    return new ClaimCheck(List.of(clause), text -> Set.of());
  }
}
