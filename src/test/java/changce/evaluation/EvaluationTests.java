package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTests {

  @Test
  void everyQuestionTogetherReachesTheThresholds() {
    Evaluation evaluation = new Evaluation(Evaluated.shared());
    Evaluation.FILES.forEach(file -> QuestionEntry.of(file).forEach(evaluation::ask));

    EvaluationReport report = evaluation.report(Thresholds.read(), false);

    assertThat(report.answers()).hasSizeGreaterThan(800);
    assertThat(report.values())
        .containsKeys("wrongly_declined", "declined", "figures_faithful", "found_1", "found_5");
    assertThat(report.missed()).isEmpty();
  }

  @Test
  void aFigureBelowItsThresholdIsSaid() {
    Thresholds thresholds = new Thresholds(Map.of("cited", 0.9), Map.of("wrong", 0.04));

    assertThat(thresholds.missed(Map.of("cited", 0.9, "wrong", 0.04))).isEmpty();
    assertThat(thresholds.missed(Map.of("cited", 0.89, "wrong", 0.05)))
        .containsExactlyInAnyOrder("cited 是 0.89，应不低于 0.9", "wrong 是 0.05，应不超过 0.04");
    assertThat(thresholds.missed(Map.of())).as("not measured in this run").isEmpty();
  }

  @Test
  void whatMovedSinceTheRunBeforeIsSaid() {
    EvaluationReport before = report(0.5, answer("甲", "误拒"), answer("乙"), answer("丙"));
    EvaluationReport now = report(0.75, answer("甲"), answer("乙", "误拒"), answer("丙"));

    Comparison comparison = Comparison.of(Optional.of(before), now);

    assertThat(comparison.moved()).containsExactly(Map.entry("cited", "0.5000 → 0.7500"));
    assertThat(comparison.gotRight()).containsExactly("甲");
    assertThat(comparison.gotWrong()).containsExactly("乙");
    assertThat(Comparison.of(Optional.of(now), now).inWords()).contains("没有变化");
    assertThat(Comparison.of(Optional.empty(), now).inWords()).isEqualTo("没有上一次可以比较。\n");
  }

  @Test
  void thePageHoldsNoMarkupOfAnAnswer() {
    EvaluationReport report = report(1, answer("<script>alert(1)</script>"));

    String page = new ReportPage(report, Comparison.of(Optional.empty(), report)).html();

    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
  }

  private static EvaluationReport report(double cited, Answer... answers) {
    return new EvaluationReport(
        "2026-11-24T09:00", Map.of("cited", cited), Map.of(), List.of(), List.of(answers));
  }

  private static Answer answer(String ask, String... wrong) {
    return new Answer(
        "first",
        "all",
        List.of(),
        ask,
        "引用",
        "answered_full",
        List.of(),
        List.of(),
        "",
        List.of(wrong),
        1);
  }
}
