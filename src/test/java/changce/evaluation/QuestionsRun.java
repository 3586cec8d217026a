package changce.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Asks all of {@code knowledge/questions} and writes the report; exit status 1 below a threshold.
 * With {@code --model} a chat model that never refuses writes the answers; with {@code --file PATH}
 * the questions of that file are asked and no others: those that staff approved, as the console
 * gives them away.
 */
public final class QuestionsRun {

  private QuestionsRun() {}

  public static void main(String[] arguments) {
    boolean withModel = List.of(arguments).contains("--model");
    Optional<Path> file = file(List.of(arguments));
    EvaluationReport report;
    if (withModel) {
      try (ModelServer model = new AttentiveModel();
          ConfigurableApplicationContext context = Evaluated.start(model)) {
        report = run(context, Thresholds.withModel(), false, file);
      }
    } else {
      try (ConfigurableApplicationContext context = Evaluated.start(null)) {
        report = run(context, Thresholds.read(), true, file);
      }
    }
    String name = file.isPresent() ? "questions-of-a-file" : "questions";
    System.exit(told(withModel ? name + "-with-model" : name, report));
  }

  private static Optional<Path> file(List<String> arguments) {
    int at = arguments.indexOf("--file");
    if (at == arguments.size() - 1 && at >= 0) {
      System.err.println("--file 后面要写文件");
      System.exit(2);
    }
    return at < 0 ? Optional.empty() : Optional.of(Path.of(arguments.get(at + 1)));
  }

  private static EvaluationReport run(
      ConfigurableApplicationContext context,
      Thresholds thresholds,
      boolean timed,
      Optional<Path> file) {
    Evaluation evaluation = new Evaluation(context);
    if (file.isPresent()) {
      QuestionEntry.of(file.get()).forEach(evaluation::ask);
      return evaluation.report(thresholds);
    }
    Evaluation.FILES.forEach(name -> QuestionEntry.of(name).forEach(evaluation::ask));
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
