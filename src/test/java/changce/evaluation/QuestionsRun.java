package changce.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Asks all of {@code knowledge/questions} and writes the report; exit status 1 below a threshold.
 * With {@code --model} a chat model that never refuses writes the answers.
 */
public final class QuestionsRun {

  private QuestionsRun() {}

  public static void main(String[] arguments) {
    boolean withModel = List.of(arguments).contains("--model");
    EvaluationReport report;
    if (withModel) {
      try (ModelServer model = new AttentiveModel();
          ConfigurableApplicationContext context = Evaluated.start(model)) {
        report = run(context, Thresholds.withModel(), false);
      }
    } else {
      try (ConfigurableApplicationContext context = Evaluated.start(null)) {
        report = run(context, Thresholds.read(), true);
      }
    }
    System.exit(told(withModel ? "questions-with-model" : "questions", report));
  }

  private static EvaluationReport run(
      ConfigurableApplicationContext context, Thresholds thresholds, boolean timed) {
    Evaluation evaluation = new Evaluation(context);
    Evaluation.FILES.forEach(file -> QuestionEntry.of(file).forEach(evaluation::ask));
    return evaluation.report(thresholds, timed);
  }

  private static int told(String name, EvaluationReport report) {
    report
        .values()
        .forEach(
            (figure, value) ->
                System.out.printf(
                    "%-44s %s%n",
                    figure, report.scores().getOrDefault(figure, "%.3f".formatted(value))));
    Comparison comparison = Comparison.of(EvaluationReport.previous(name), report);
    System.out.print(comparison.inWords());
    Path page = report.write(name, comparison);
    long wrong = report.answers().stream().filter(answer -> !answer.wrong().isEmpty()).count();
    System.out.printf("不对的 %d 条，全部回答在 %s%n", wrong, page);
    report.missed().forEach(missed -> System.out.println("低于门槛：" + missed));
    return report.missed().isEmpty() ? 0 : 1;
  }
}
