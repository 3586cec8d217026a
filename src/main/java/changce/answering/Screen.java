package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.ModelCalled;
import changce.models.Prompts;
import changce.models.StepModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Looks at a question before anything else does: {@code prompts/screen.yml}. */
@Component
class Screen implements Step {

  /**
   * What people put between letters to hide a word: blanks, hyphens, dots, invisible characters.
   */
  private static final Pattern FILLING = Pattern.compile("[\\s\\p{Cf}\\-_·.*~]+");

  private static final Map<String, Screening> SAID =
      Map.of("正常", Screening.CLEAN, "越权", Screening.INJECTION, "违规", Screening.CONTENT);

  private final List<Pattern> injection;
  private final List<Pattern> content;
  private final List<Pattern> unsure;
  private final List<Pattern> except;
  private final StepModel model;

  Screen(Prompts prompts, StepModel model) {
    this.model = model;
    Wording wording = Wording.read(prompts.folder().resolve("screen.yml"));
    injection = wording.patterns("injection");
    content = wording.patterns("content");
    unsure = wording.patterns("unsure");
    except = wording.patterns("except");
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return switch (look(inquiry.asked(), show)) {
      case INJECTION -> Optional.of(Ending.of(Outcome.GUARDED_INJECTION, Notes.INJECTION));
      case CONTENT -> Optional.of(Ending.of(Outcome.GUARDED_CONTENT, Notes.CONTENT));
      case CLEAN -> Optional.empty();
    };
  }

  /** By the words alone. */
  Screening look(String question) {
    String looked = looked(question);
    if (Wording.anyIn(injection, looked)) {
      return Screening.INJECTION;
    }
    return Wording.anyIn(content, looked) ? Screening.CONTENT : Screening.CLEAN;
  }

  /** Asks a model where the words cannot tell; without one, such a question passes. */
  Screening look(String question, Consumer<AnswerPart> show) {
    return unsure(question)
        ? model
            .ask(Purpose.SCREEN.word(), Map.of("question", question), ModelCalled.shownTo(show))
            .map(said -> SAID.getOrDefault(StepModel.word(said), Screening.CLEAN))
            .orElse(Screening.CLEAN)
        : look(question);
  }

  /** Whether it may be put to a model before a model has looked at it: nothing odd in its words. */
  boolean plain(String question) {
    return look(question) == Screening.CLEAN && !unsure(question);
  }

  /** Whether the words find nothing, and something odd. */
  boolean unsure(String question) {
    return look(question) == Screening.CLEAN && Wording.anyIn(unsure, looked(question));
  }

  private String looked(String question) {
    String looked = FILLING.matcher(Wording.folded(question)).replaceAll("");
    for (Pattern harmless : except) {
      looked = harmless.matcher(looked).replaceAll("");
    }
    return looked;
  }
}
