package changce.answering;

import changce.reading.QuestionKind;
import changce.reading.Reading;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Decides what kind of thing was said, as the reading of it has it. Whether a question is one of
 * ours is weighed against what is found: {@link OutOfScope}.
 */
@Component
class QuestionRouter {

  /** That no policy is asked about. To thank for a question is worse than to search for thanks. */
  private static final double SURE = 0.5;

  /**
   * By so much likelier than any kind of policy question: who tells of the people that urge him
   * asks for none.
   */
  private static final double WANTS_A_PERSON = 0.2;

  private final Readings readings;

  QuestionRouter(Readings readings) {
    this.readings = readings;
  }

  Route route(String said) {
    Reading reading = readings.of(said);
    Route likeliest = Route.of(reading.likeliestKind());
    return likeliest.asksOfPolicies()
            || reading.probability(reading.likeliestKind()) >= least(likeliest, reading)
        ? likeliest
        : Route.POLICY_QUESTION;
  }

  private static double least(Route likeliest, Reading reading) {
    return likeliest == Route.HAND_OVER ? Math.max(SURE, policies(reading) + WANTS_A_PERSON) : SURE;
  }

  private static double policies(Reading reading) {
    return Stream.of(QuestionKind.values())
        .filter(kind -> Route.of(kind).asksOfPolicies())
        .mapToDouble(reading::probability)
        .max()
        .orElse(0);
  }
}
