package changce.answering;

import changce.answering.AnswerPart.Ending;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Answers what is no question of policies: a greeting, the service itself, the wish for a person.
 */
@Component
class Talk implements Step {

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return switch (inquiry.route()) {
      case SMALLTALK -> Optional.of(Ending.of(Outcome.SMALLTALK, Notes.GREETING));
      case ABOUT_SERVICE -> Optional.of(Ending.of(Outcome.SMALLTALK, Notes.ABOUT));
      case HAND_OVER -> Optional.of(Ending.of(Outcome.SMALLTALK, Notes.HAND_OVER));
      default -> Optional.empty();
    };
  }
}
