package changce.shown;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrittenAnswerTests {

  @Test
  void marksStandBeforeTheFullStop() {
    assertThat(
            WrittenAnswer.sentences(
                List.of(
                    sentence("硕士为2万元。", 1),
                    sentence("您说的收入是“230万元”。", 2, 3),
                    sentence("文件写的是“两年总额为2万元。”", 1))))
        .containsExactly("硕士为2万元[1]。", "您说的收入是“230万元”[2][3]。", "文件写的是“两年总额为2万元。”[1]");
  }

  @Test
  void sourceIsNeverNamedWithoutWhatAReaderMustBeWarnedOf() {
    assertThat(WrittenAnswer.source(source("长政发〔2025〕1号", "据转载，以原文为准", "还有20天")))
        .isEqualTo("《样本政策》长政发〔2025〕1号，有效至 2027-12-31，据转载，以原文为准，还有20天");
    assertThat(WrittenAnswer.source(source(null, null, null))).isEqualTo("《样本政策》，有效至 2027-12-31");
  }

  @Test
  void factsLeaveOutWhatIsNotKnown() {
    assertThat(WrittenAnswer.facts(source(null, "据转载，以原文为准", null)))
        .containsExactly("长沙市人民政府", "适用：长沙市", "有效至 2027-12-31", "要点摘编", "据转载，以原文为准");
  }

  @Test
  void closingHoldsTheDayAndTheLabel() {
    Ended ended =
        new Ended(
            "answered_full",
            "依据充分",
            null,
            List.of("工业", "批发业"),
            List.of(),
            null,
            LocalDate.of(2026, 11, 28),
            Label.AI.text(),
            null,
            null);
    assertThat(WrittenAnswer.closing(ended)).isEqualTo("截至 2026-11-28 · " + Label.AI.text());
    assertThat(Label.AI.text()).contains("AI", "生成");
    assertThat(WrittenAnswer.choices(ended)).containsExactly("1. 工业", "2. 批发业");
  }

  private static ShownSentence sentence(String text, Integer... marks) {
    return new ShownSentence(1, text, List.of(marks), "clause");
  }

  private static ShownSource source(
      @Nullable String number, @Nullable String caution, @Nullable String ending) {
    return new ShownSource(
        1,
        UUID.randomUUID(),
        "样本政策",
        number,
        "要点摘编",
        "长沙市人民政府",
        null,
        "长沙市",
        "有效至 2027-12-31",
        List.of("第一条"),
        "全文",
        "市政府网站",
        null,
        caution,
        ending);
  }
}
