package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.answering.AnswerPart.Ending;
import changce.answering.Outcome;
import changce.conversation.AnswerEvent.Ended;
import changce.policy.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnglishFrameTests {

  private static final String ENGLISH = "How much is the rent subsidy?";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
  private static final LocalDate NEXT = LocalDate.of(2027, 12, 31);

  @Test
  void whatStandsAroundAnAnswerIsInTheLanguageOfItsQuestion() {
    Ended ended =
        Ended.of(
            Ending.of(Outcome.ANSWERED_FULL, "您的问题按“租房补贴多少钱”理解。这个回答经工作人员审定。"),
            "发文机关：长沙市人民政府。办理和咨询可拨打12345政务服务便民热线。",
            DAY);

    assertThat(EnglishFrame.around("租房补贴多少钱", ended)).isEqualTo(ended);
    Ended shown = (Ended) EnglishFrame.around(ENGLISH, ended);
    assertThat(shown.note())
        .isEqualTo("Your question was read as “租房补贴多少钱”. This answer was approved by staff.");
    assertThat(shown.standing()).isEqualTo("Well founded");
    assertThat(shown.contact()).isEqualTo("Issued by: 长沙市人民政府. Government service hotline 12345.");
    assertThat(shown.label()).contains("AI-generated", "AI", "生成");
  }

  @Test
  void whatARuleDecidedIsLabelledSoInBothLanguages() {
    Ended ended = Ended.of(Ending.of(Outcome.ANSWERED_BY_RULE, "依据充分"), null, DAY);
    assertThat(ended.label()).isEqualTo(Label.RULE.text());

    Ended shown = (Ended) EnglishFrame.around(ENGLISH, ended);
    assertThat(shown.label())
        .contains("由程序按公开政策条款计算", "calculated by a program")
        .doesNotContain("AI");
    assertThat(Label.english(shown.label())).isTrue();
    assertThat(Label.english(ended.label())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Validity.Status.class)
  void howLongAPolicyHoldsIsSaidInEnglishWhateverIsKnownOfIt(Validity.Status status) {
    for (LocalDate from : new LocalDate[] {null, LocalDate.of(2026, 1, 1)}) {
      for (LocalDate to : new LocalDate[] {null, NEXT}) {
        for (String by : new String[] {null, "“New 2”"}) {
          assertThat(inEnglish(new Validity(from, to, status, by)))
              .doesNotContainPattern("\\p{IsHan}");
        }
      }
    }
  }

  @Test
  void termIsSaidWithItsDays() {
    Validity validity = new Validity(LocalDate.of(2026, 1, 1), NEXT, Validity.Status.CURRENT, null);

    assertThat(inEnglish(validity)).isEqualTo("in force since 2026-01-01, ends on 2027-12-31");
    assertThat(EnglishFrame.inEnglish(String.valueOf(Texts.ending(validity, NEXT.minusDays(9)))))
        .isEqualTo(
            "this document ends on 2027-12-31, in 9 days; please check whether it is extended");
  }

  @Test
  void nearestIsNamedWithItsHeadingFirst() {
    assertThat(EnglishFrame.inEnglish("政策库里最接近的内容是《甲办法》的“乙”。"))
        .isEqualTo("The nearest that the library holds is “乙” in 《甲办法》.");
  }

  @Test
  void whatHasNoEnglishStaysAsItIs() {
    assertThat(EnglishFrame.inEnglish("硕士为2万元。")).isEqualTo("硕士为2万元。");
  }

  @Test
  void serviceSaysNothingOfItsOwnThatHasNoEnglish() {
    for (String text : List.of(Texts.SEARCHING, Texts.FAILED, Texts.INTERRUPTED, Texts.STOPPED)) {
      assertThat(EnglishFrame.inEnglish(text)).doesNotContainPattern("\\p{IsHan}");
    }
  }

  private static String inEnglish(Validity validity) {
    return EnglishFrame.inEnglish(validity.inWords());
  }
}
