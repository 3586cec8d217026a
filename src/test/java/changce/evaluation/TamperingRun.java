package changce.evaluation;

import changce.ChangceApplication;
import changce.TestStore;
import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a model write tampered and faithful answers to the running service, and counts what is
 * shown. Arguments: seed and scale.
 */
public final class TamperingRun {

  private static final Path REPORT = Path.of("build/evaluation/tampering.json");

  private TamperingRun() {}

  public static void main(String[] arguments) throws IOException {
    long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20261124;
    double scale = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
    try (DraftingModel model = new DraftingModel();
        var context =
            (ReactiveWebServerApplicationContext)
                SpringApplication.run(ChangceApplication.class, options(model))) {
      Trials trials = new Trials(new Service(context.getWebServer().getPort()), model);
      List<Passage> published = context.getBean(PolicyLibrary.class).published();
      Scores scores =
          new Scores(
              trials.of(new Tampering(published, seed).drafts(scale)),
              trials.of(new Paraphrases(published, seed).drafts(scale)));
      TamperingReport report = new TamperingReport(seed, scores, trials.leftOut());
      System.out.print(report.inWords());
      Files.createDirectories(REPORT.getParent());
      Files.writeString(
          REPORT,
          JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report.values()));
      System.out.println(REPORT);
    }
    System.exit(0);
  }

  static String[] options(DraftingModel model) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("server.port", "0");
    options.put("spring.datasource.url", TestStore.newUrl());
    options.put("changce.models[0].base-url", model.baseUrl());
    options.put("changce.models[0].model", "drafts");
    return options.entrySet().stream()
        .map(option -> "--" + option.getKey() + "=" + option.getValue())
        .toArray(String[]::new);
  }
}
