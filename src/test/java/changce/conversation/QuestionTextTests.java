package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTextTests {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " \n\u3000",
        "个转企\u0000",
        "个转企\u0007",
        "\ud800个转企",
        "个转企\ufffd",
        "个\udb40\udc41转企",
        "？？？！！",
        "😀😀"
      })
  void refusesWhatCannotBeAQuestion(String written) {
    assertThatExceptionOfType(UnusableQuestion.class)
        .isThrownBy(() -> QuestionText.accepted(written));
  }

  @Test
  void takesFiveHundredCharactersAndNotOneMore() {
    assertThat(QuestionText.accepted("长".repeat(500))).hasSize(500);
    assertThat(QuestionText.accepted("𠮷".repeat(500))).hasSize(1000);
    assertThatExceptionOfType(UnusableQuestion.class)
        .isThrownBy(() -> QuestionText.accepted("长".repeat(501)))
        .withMessage("问题最多 500 个字，现在有 501 个字，请精简后再问。");
  }

  @Test
  void takesWhatPeopleType() {
    assertThat(QuestionText.accepted("  个转企\n有什么支持？ 👍🏽\t")).isEqualTo("个转企\n有什么支持？ 👍🏽");
  }

  @Test
  void masksPersonalDataBeforeAnythingElseSeesIt() {
    assertThat(
            QuestionText.accepted(
                "我是张三，电话13812345678，身份证430102199001011234，卡6222 0212 3456 7890 128，邮箱a.b@example.com"))
        .isEqualTo("我是张三，电话〔手机号〕，身份证〔身份证号〕，卡〔银行卡号〕，邮箱〔邮箱〕");
  }

  @Test
  void leavesAmountsAndPublicNumbersAlone() {
    String question = "年收入20000000元，电话0731-88666740，信用代码91430100MA4L000000，2026年11月23日";
    assertThat(QuestionText.accepted(question)).isEqualTo(question);
  }
}
