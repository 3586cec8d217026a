package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Sentence;
import changce.answering.ChatModels.ChatModel;
import changce.answering.ModelComposer.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Words the answer: by the first chat model that manages, or else with the clauses' own sentences.
 */
@Component
class Composer {

  private static final Logger log = LoggerFactory.getLogger(Composer.class);

  private final ChatModels models;
  private final ModelComposer byModel;
  private final ClauseComposer byClauses;

  Composer(ChatModels models, ModelComposer byModel, ClauseComposer byClauses) {
    this.models = models;
    this.byModel = byModel;
    this.byClauses = byClauses;
  }

  Ending compose(Composition composition, Consumer<AnswerPart> show) {
    List<String> reasons = new ArrayList<>();
    for (ChatModel model : models.inOrder()) {
      String name = model.endpoint().model();
      Attempt attempt = byModel.attempt(model, composition, show);
      attempt.blocked().forEach(sentence -> reasons.add("拦下：" + sentence));
      if (attempt.declined()) {
        return ending(Outcome.UNANSWERABLE_NO_POLICY, Notes.NO_POLICY, reasons, name, attempt);
      }
      if (attempt.complete() && attempt.shown() > 0) {
        Outcome outcome = attempt.leftOut() == 0 ? Outcome.ANSWERED_FULL : Outcome.ANSWERED_PARTIAL;
        String note = attempt.own() == 0 ? Notes.MODEL_UNSUPPORTED : null;
        return ending(outcome, note, reasons, name, attempt);
      }
      if (attempt.broken() != null) {
        log.warn("Model {} did not finish the answer: {}", name, attempt.broken());
        reasons.add(name + "：" + attempt.broken());
      }
      if (attempt.shown() > 0) {
        quote(composition, show);
        boolean unsupported = ModelComposer.UNSUPPORTED.equals(attempt.broken());
        String note = unsupported ? Notes.MODEL_UNSUPPORTED : Notes.MODEL_INTERRUPTED;
        return ending(Outcome.ANSWERED_PARTIAL, note, reasons, name, attempt);
      }
    }
    quote(composition, show);
    return new Ending(Outcome.ANSWERED_FULL, noteOn(reasons), joined(reasons), null, null);
  }

  private void quote(Composition composition, Consumer<AnswerPart> show) {
    List<Sentence> sentences = byClauses.compose(composition);
    sentences.forEach(show);
  }

  private @Nullable String noteOn(List<String> reasons) {
    if (models.inOrder().isEmpty()) {
      return null;
    }
    boolean blocked = reasons.stream().allMatch(reason -> reason.startsWith("拦下："));
    return blocked ? Notes.MODEL_UNSUPPORTED : Notes.MODEL_UNAVAILABLE;
  }

  private static Ending ending(
      Outcome outcome, @Nullable String note, List<String> reasons, String model, Attempt attempt) {
    return new Ending(outcome, note, joined(reasons), model, attempt.promptVersion());
  }

  private static @Nullable String joined(List<String> reasons) {
    return reasons.isEmpty() ? null : String.join("\n", reasons);
  }
}
