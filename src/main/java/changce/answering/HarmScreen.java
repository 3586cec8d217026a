package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.ModelCalled;
import changce.models.StepModel;
import changce.reading.Reading;
import changce.reading.Screening;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Looks at a question before anything else does, by the reading of it. */
@Component
class HarmScreen implements Step {

  /** Of 200 harmless questions written blind two in a hundred are as probable. */
  private static final double SURE_INJECTION = 0.40;

  /** Of the same, three in a hundred. */
  private static final double SURE_CONTENT = 0.40;

  /** What a clause is asked in nearly these words is no injection. */
  private static final double ASKED_NOT_INJECTED = 0.85;

  /**
   * Farther off: an injection may be hung on to a question of ours, nothing harmful is near one.
   */
  private static final double ASKED_NOT_HARMFUL = 0.78;

  /** A model, where there is one, is asked about what is as probable. */
  private static final double UNSURE = 0.3;

  private static final Set<Screening> HARM = EnumSet.of(Screening.INJECTION, Screening.CONTENT);

  private static final Map<String, Screening> SAID =
      Map.of("正常", Screening.CLEAN, "越权", Screening.INJECTION, "违规", Screening.CONTENT);

  private final Readings readings;
  private final StepModel model;

  HarmScreen(Readings readings, StepModel model) {
    this.readings = readings;
    this.model = model;
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return switch (look(inquiry.asked(), show)) {
      case INJECTION -> Optional.of(Ending.of(Outcome.GUARDED_INJECTION, Notes.INJECTION));
      case CONTENT -> Optional.of(Ending.of(Outcome.GUARDED_CONTENT, Notes.CONTENT));
      case CLEAN -> Optional.empty();
    };
  }

  /** By the reading, and by what clauses are known to be asked. */
  Screening look(String question) {
    return look(readings.of(question), question);
  }

  private Screening look(Reading reading, String question) {
    Screening taken = taken(reading);
    return taken != Screening.CLEAN && readings.nearAsked(question) >= asked(taken)
        ? Screening.CLEAN
        : taken;
  }

  private static double asked(Screening harm) {
    return harm == Screening.INJECTION ? ASKED_NOT_INJECTED : ASKED_NOT_HARMFUL;
  }

  private static Screening taken(Reading reading) {
    return HARM.stream()
        .filter(harm -> reading.probability(harm) >= sure(harm))
        .max(Comparator.comparingDouble(reading::probability))
        .orElse(Screening.CLEAN);
  }

  private static double sure(Screening harm) {
    return harm == Screening.INJECTION ? SURE_INJECTION : SURE_CONTENT;
  }

  /** Asks a model where the reading cannot tell; without one, such a question passes. */
  Screening look(String question, Consumer<AnswerPart> show) {
    Reading reading = readings.of(question);
    return unsure(reading)
        ? model
            .ask(Purpose.SCREEN.word(), Map.of("question", question), ModelCalled.shownTo(show))
            .map(said -> SAID.getOrDefault(StepModel.word(said), Screening.CLEAN))
            .orElse(Screening.CLEAN)
        : look(reading, question);
  }

  /** Whether it may be put to a model before a model has looked at it: nothing odd about it. */
  boolean plain(String question) {
    Reading reading = readings.of(question);
    return look(reading, question) == Screening.CLEAN && !unsure(reading);
  }

  private static boolean unsure(Reading reading) {
    return taken(reading) == Screening.CLEAN
        && HARM.stream().anyMatch(harm -> reading.probability(harm) >= UNSURE);
  }
}
