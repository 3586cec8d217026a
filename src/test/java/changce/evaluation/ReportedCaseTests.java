package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedCaseTests {

  private static final ReportedAnswer ANSWER =
      new ReportedAnswer(
          "answered_full",
          "以上是规定。",
          List.of("补助20万元。", "每年一次。"),
          List.of(new ReportedAnswer.Clause("第二条", "另有年限要求。")),
          List.of("| 二档 | 5万元 |"));

  @ParameterizedTest
  @CsvSource({
    "must_answer, 20万元, true",
    "must_answer, 5万元, false",
    "must_answer, 20万元[\\s\\S]*一次, true",
    "must_text, 二档, true",
    "never_text, (?m)^\\| 二档, false",
    "never_answer, 二档, true",
    "must_head, ^第二条$, true",
    "never_head, 第二条, false",
    "first, 一次, false",
    "first, 补助, true",
    "never_outcome, clarification|answered, false",
    "never_all, 以上是规定, false",
  })
  void checkLooksAtThePartThatItNames(String name, String pattern, boolean right) {
    assertThat(wrong(Map.of(name, pattern)).isEmpty()).isEqualTo(right);
  }

  @Test
  void pairIsFoundInOneSource() {
    assertThat(wrong(Map.of("never_pair", List.of("^第二条$", "年限")))).isNotEmpty();
    assertThat(wrong(Map.of("never_pair", List.of("^第五条$", "年限")))).isEmpty();
  }

  @Test
  void everyCheckMustPass() {
    assertThat(wrong(Map.of("must_answer", "20万元", "never_text", "5万元")))
        .containsExactly("never_text 5万元");
  }

  @Test
  void unknownCheckIsRefused() {
    assertThatThrownBy(() -> wrong(Map.of("must_sing", "20万元")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lastTurnIsJudgedAfterTheOthers(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("cases.jsonl"),
        "{\"id\":\"q1\",\"kind\":\"k\",\"ask\":[\"甲\",\"乙\"],\"right\":\"r\",\"checks\":{\"first\":\"x\"}}\n");
    ReportedCase read = ReportedCase.in(folder).get(0);
    assertThat(read.question().ask()).isEqualTo("乙");
    assertThat(read.question().turns()).containsExactly("甲");
  }

  @Test
  void filesOfTheCasesLieBesideTheLibrary(@TempDir Path folder, @TempDir Path both)
      throws Exception {
    Files.writeString(folder.resolve("d01.txt"), "一");
    Files.writeString(folder.resolve("README.md"), "说明");
    Path library = CasesRun.library(folder, both);
    assertThat(library.resolve("d01.txt")).exists();
    assertThat(library.resolve("README.md")).doesNotExist();
    assertThat(library.resolve("talent-green-card.md")).exists();
  }

  private static List<String> wrong(Map<String, Object> checks) {
    return new ReportedCase("d01", "kind", List.of("问"), "right", checks).wrong(ANSWER);
  }
}
