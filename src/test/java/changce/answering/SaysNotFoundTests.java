package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaysNotFoundTests {

  private static final String NOT_FOUND = "各奖项的标准没有查到公开文件，请咨询主管部门。";

  @Test
  void answerThatBeginsSoSaysItOfWhatIsAsked() {
    assertThat(SaysNotFound.ofWhatIsAsked(AskedFor.ANYTHING, List.of(NOT_FOUND, "另有10万元。")))
        .isTrue();
  }

  @Test
  void whatHasNothingElseOfTheKindSaysItOfWhatIsAsked() {
    List<String> said = List.of("设有倍增奖、上市挂牌奖等奖项。", NOT_FOUND);
    assertThat(SaysNotFound.ofWhatIsAsked(AskedFor.AMOUNT, said)).isTrue();
    assertThat(SaysNotFound.ofWhatIsAsked(AskedFor.ANYTHING, said)).isFalse();
  }

  @Test
  void whatHasAnAmountSaysItOfSomethingElse() {
    assertThat(SaysNotFound.ofWhatIsAsked(AskedFor.AMOUNT, List.of("高级工补贴2000元。", "有效期没有查到，请核实。")))
        .isFalse();
  }
}
