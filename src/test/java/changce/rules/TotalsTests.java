package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several figures for one thing are a whole only where the text says so. */
class TotalsTests {

  private static final RuleSet RULE = TestRules.BOOK.rule("sme-size").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "员工一共105人，其中派遣25人 | staff | 105人",
        "正式工80人，另外还有派遣工25人 | staff | 80人＋25人＝105人",
        "前厅12个人，加上后厨8个人 | staff | 12人＋8人＝20人",
        "后厨前厅收银的拢共95个，收入800万 | staff | 95人",
        "技师和前台加起来一共38个，收入800万 | staff | 38人",
        "老师62个，保安后勤43个，收入850万 | staff | 62人＋43人＝105人",
        "310个快递员加15个客服，收入2600万 | staff | 310人＋15人＝325人",
        "堂食收入150万，外卖收入80万，合计230万 | revenue | 230万元",
        "堂食收入150万，外加外卖80万 | revenue | 150万元＋80万元＝230万元"
      })
  void wholeIsTaken(String text, String input, String said) {
    assertThat(read(text).values().get(input)).extracting(Value::said).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"员工50人，现在是60人", "员工50人，我又数了一遍60人", "总共30人，其中后厨40人"})
  void otherwiseItIsAskedFor(String text) {
    assertThat(read(text).values()).doesNotContainKey("staff");
    assertThat(read(text).doubtful()).containsKey("staff");
  }

  /** What is sold or visited in pieces is nobody who works there. */
  @ParameterizedTest
  @ValueSource(strings = {"门店拢共12个，收入800万", "学员加起来300个，收入800万", "会员一共98个，收入800万"})
  void piecesAreNoPeople(String text) {
    assertThat(read(text).values()).doesNotContainKey("staff");
  }

  /**
   * Told for the takings it would be of a part of the year; told for the assets it is how they are
   * counted.
   */
  @Test
  void shorterTimeOfAnotherFigureSaysNothingOfThisOne() {
    assertThat(read("一年收入280万，资产四个季度平均4600万").values().get("revenue"))
        .extracting(Value::said)
        .isEqualTo("280万元");
    assertThat(read("收入280万，是今年上半年的").values()).doesNotContainKey("revenue");
    assertThat(read("收入280万，是上半年20个人做的").values()).doesNotContainKey("revenue");
  }

  private static UnderstoodInputs read(String text) {
    return new InputReader(RULE, TestRules.BOOK.vocabulary(), TestRules.DAY).read(text);
  }
}
