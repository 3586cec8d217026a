package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.retrieval.Places;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Declines what is asked of a place whose policies the library does not hold. */
@Component
class OtherPlaces implements Step {

  private final Places places;

  OtherPlaces(Places places) {
    this.places = places;
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return places.elsewhere(inquiry.asked())
        ? Optional.of(Ending.of(Outcome.UNANSWERABLE_OUT_OF_SCOPE, Notes.ELSEWHERE))
        : Optional.empty();
  }
}
