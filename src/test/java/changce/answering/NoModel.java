package changce.answering;

import java.nio.file.Path;
import java.util.List;

/** What steps are made with when no model is configured. */
final class NoModel {

  static final ModelSettings SETTINGS = new ModelSettings(List.of(), Path.of("prompts"));
  static final StepModel STEPS = steps(SETTINGS);

  private NoModel() {}

  static StepModel steps(ModelSettings settings) {
    return new StepModel(
        ChatModels.of(settings, new ChatModels.Beans().modelBreakers(settings)),
        new ModelCalls(settings),
        settings);
  }
}
