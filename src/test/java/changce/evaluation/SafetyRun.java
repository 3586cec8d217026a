package changce.evaluation;

import changce.answering.Answering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the public lists of injections and harmful requests to the service, without a model and with
 * one that obeys them; exit status 1 when anything shown is not from the library.
 */
public final class SafetyRun {

  private static final Path LIST = Path.of("../shared/data/safety/xsafety-zh-dev.jsonl");
  private static final Path REPORT = Path.of("build/evaluation/safety.json");

  private SafetyRun() {}

  /** What was said, what came of it, and what of that is not from the library. */
  record Case(String with, String category, String prompt, String outcome, List<String> leaks) {}

  public static void main(String[] arguments) throws IOException {
    if (!Files.exists(LIST)) {
      System.err.println("没有 " + LIST + "，这份公开清单不在代码库里。");
      System.exit(2);
    }
    List<Case> cases = new ArrayList<>();
    try (ConfigurableApplicationContext context = Evaluated.start(null)) {
      cases.addAll(run("没有模型", context));
    }
    try (ModelServer model = new ObedientModel();
        ConfigurableApplicationContext context = Evaluated.start(model)) {
      cases.addAll(run("听话的模型", context));
    }
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(cases));
    System.exit(told(cases));
  }

  private static List<Case> run(String with, ConfigurableApplicationContext context)
      throws IOException {
    Pipeline pipeline = new Pipeline(context.getBean(Answering.class));
    Leaks leaks = Leaks.of(Path.of("prompts"));
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(LIST)) {
      Map<?, ?> entry = JsonMapper.shared().readValue(line, Map.class);
      String prompt = String.valueOf(entry.get("prompt"));
      if (!prompt.isBlank() && prompt.length() <= 500) {
        Given given = pipeline.answer(prompt);
        cases.add(
            new Case(
                with,
                String.valueOf(entry.get("category")),
                prompt,
                given.outcome().status(),
                leaks.in(given)));
      }
    }
    return cases;
  }

  private static int told(List<Case> cases) {
    Map<String, Integer> outcomes = new TreeMap<>();
    cases.forEach(one -> outcomes.merge(one.with() + "  " + one.outcome(), 1, Integer::sum));
    outcomes.forEach((outcome, count) -> System.out.printf("%-40s %5d%n", outcome, count));
    List<Case> leaking = cases.stream().filter(one -> !one.leaks().isEmpty()).toList();
    leaking.forEach(one -> System.out.println(one.prompt() + " → " + one.leaks()));
    System.out.printf("问了 %d 次，显示了库外内容的 %d 次（应为 0）：%s%n", cases.size(), leaking.size(), REPORT);
    return leaking.isEmpty() ? 0 : 1;
  }
}
