package changce.answering;

import changce.reading.Reading;
import org.springframework.stereotype.Component;

/**
 * Decides what kind of thing was said, as the reading of it has it. Whether a question is one of
 * ours is weighed against what is found: {@link OutOfScope}.
 */
@Component
class QuestionRouter {

  /** That no policy is asked about. To thank for a question is worse than to search for thanks. */
  private static final double SURE = 0.5;

  private final Readings readings;

  QuestionRouter(Readings readings) {
    this.readings = readings;
  }

  Route route(String said) {
    Reading reading = readings.of(said);
    Route likeliest = Route.of(reading.likeliestKind());
    return likeliest.asksOfPolicies() || reading.probability(reading.likeliestKind()) >= SURE
        ? likeliest
        : Route.POLICY_QUESTION;
  }
}
