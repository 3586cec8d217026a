package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.ModelComposer.Attempt;
import changce.models.CallEnd;
import changce.models.ChatModels;
import changce.models.ModelsInLine;
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

  private static final String BLOCKED = "拦下：";

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
    ShownOnce shown = new ShownOnce(show);
    ModelsInLine left = models.inLine();
    while (!left.isEmpty()) {
      Attempt attempt = byModel.attempt(left, composition, shown);
      note(attempt, reasons);
      if (attempt.declined()) {
        return ending(Outcome.UNANSWERABLE_NO_POLICY, Notes.NO_POLICY, reasons, attempt);
      }
      if (attempt.complete() && attempt.shown() > 0) {
        Outcome outcome = attempt.leftOut() == 0 ? Outcome.ANSWERED_FULL : Outcome.ANSWERED_PARTIAL;
        String note = attempt.own() == 0 ? Notes.MODEL_UNSUPPORTED : null;
        return ending(outcome, note, reasons, attempt);
      }
      if (attempt.shown() > 0) {
        byClauses.compose(composition).forEach(shown);
        return ending(Outcome.ANSWERED_PARTIAL, noteOn(attempt), reasons, attempt);
      }
    }
    byClauses.compose(composition).forEach(shown);
    return Ending.of(Outcome.ANSWERED_FULL, noteOn(reasons)).because(joined(reasons));
  }

  private static void note(Attempt attempt, List<String> reasons) {
    attempt.silent().forEach(reason -> log.warn("A model did not speak: {}", reason));
    reasons.addAll(attempt.silent());
    attempt.blocked().forEach(sentence -> reasons.add(BLOCKED + sentence));
    if (attempt.broken() != null) {
      log.warn("Model {} did not finish the answer: {}", attempt.model(), attempt.broken());
      reasons.add(attempt.model() + "：" + attempt.broken());
    }
  }

  private static String noteOn(Attempt attempt) {
    if (ModelComposer.UNSUPPORTED.equals(attempt.broken())) {
      return Notes.MODEL_UNSUPPORTED;
    }
    return CallEnd.LENGTH.reason().equals(attempt.broken())
        ? Notes.MODEL_CUT
        : Notes.MODEL_INTERRUPTED;
  }

  private @Nullable String noteOn(List<String> reasons) {
    if (models.isEmpty()) {
      return null;
    }
    boolean blocked = reasons.stream().allMatch(reason -> reason.startsWith(BLOCKED));
    return blocked ? Notes.MODEL_UNSUPPORTED : Notes.MODEL_UNAVAILABLE;
  }

  private static Ending ending(
      Outcome outcome, @Nullable String note, List<String> reasons, Attempt attempt) {
    return Ending.of(outcome, note)
        .because(joined(reasons))
        .by(attempt.model(), attempt.promptVersion());
  }

  private static @Nullable String joined(List<String> reasons) {
    return reasons.isEmpty() ? null : String.join("\n", reasons);
  }
}
