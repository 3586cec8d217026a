package changce.models;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What steps are made with, with models and without. */
public final class TestModels {

  public static final Prompts PROMPTS = new Prompts(Path.of("prompts"));
  public static final StepModel NONE = steps();

  private TestModels() {}

  public static StepModel steps(StreamedModel... servers) {
    return steps(Duration.ofSeconds(3), servers);
  }

  static StepModel steps(Duration limit, StreamedModel... servers) {
    return steps(PROMPTS, limit, servers);
  }

  static StepModel steps(Prompts prompts, Duration limit, StreamedModel... servers) {
    List<ModelSettings.Endpoint> endpoints =
        Arrays.stream(servers).map(server -> server.endpoint("m")).toList();
    ModelSettings settings = new ModelSettings(endpoints, null, limit, Duration.ofSeconds(30));
    return new StepModel(models(settings), prompts, settings);
  }

  static ChatModels models(ModelSettings settings) {
    ChatModels.Beans beans = new ChatModels.Beans();
    return beans.chatModels(settings, beans.modelBreakers(settings), new ModelCalls(settings));
  }
}
