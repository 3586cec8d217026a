package changce.answering;

import changce.answering.AnswerPart.ModelCalled;
import changce.models.StepModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a model makes of a question that neither words nor library could place: another route, or
 * the rule that it is for. A model only suggests the rule and its inputs, as a question that the
 * visitor confirms; the rule decides.
 */
@Component
class Reconsidering {

  private static final Map<String, Route> SAID =
      Map.of(
          "提问", Route.POLICY_QUESTION,
          "闲谈", Route.SMALLTALK,
          "服务", Route.ABOUT_SERVICE,
          "人工", Route.HAND_OVER,
          "无关", Route.OUT_OF_SCOPE);

  private final StepModel model;
  private final RuleTools rules;

  Reconsidering(StepModel model, RuleTools rules) {
    this.model = model;
    this.rules = rules;
  }

  /**
   * @param suggestion the question that was understood, null when it is for no rule
   */
  record Reconsidered(Route route, @Nullable Clarification suggestion) {}

  /**
   * @param inquiry whose route by words stands, unless it is an ordinary question
   */
  Reconsidered reconsider(Inquiry inquiry, Consumer<AnswerPart> show) {
    Route byWords = inquiry.route();
    return byWords.asksOfPolicies()
        ? asked(inquiry.asked(), show)
            .map(said -> new Reconsidered(route(said, byWords), suggestion(said, inquiry.asked())))
            .orElseGet(() -> new Reconsidered(byWords, null))
        : new Reconsidered(byWords, null);
  }

  private Optional<StepModel.Said> asked(String question, Consumer<AnswerPart> show) {
    return model.ask(
        Purpose.ROUTE.word(),
        Map.of("question", question, "rules", rules.rules()),
        List.of(RuleTools.evaluation()),
        ModelCalled.shownTo(show));
  }

  private static Route route(StepModel.Said said, Route byWords) {
    return byWords == Route.POLICY_QUESTION
        ? SAID.getOrDefault(StepModel.word(said.text()), byWords)
        : byWords;
  }

  private @Nullable Clarification suggestion(StepModel.Said said, String question) {
    return said.tools().stream()
        .flatMap(called -> rules.restated(called, question).stream())
        .findFirst()
        .map(restated -> new Clarification(Notes.MEANT, List.of(restated)))
        .orElse(null);
  }
}
