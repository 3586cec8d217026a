package changce.answering;

import changce.answering.AnswerPart.Ending;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Ends what nothing in the library answers: why, as far as it is known. A model, where there is
 * one, may know what it is after all.
 */
@Component
class Declining implements Step {

  private final Reconsidering reconsidering;
  private final Talk talk;
  private final EndedDocuments ended;

  Declining(Reconsidering reconsidering, Talk talk, EndedDocuments ended) {
    this.reconsidering = reconsidering;
    this.talk = talk;
    this.ended = ended;
  }

  /** Never empty. */
  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return inquiry.suspicion().any()
        ? Optional.of(OUT_OF_SCOPE)
        : Optional.of(reconsidered(inquiry, show));
  }

  private static final Ending OUT_OF_SCOPE =
      Ending.of(Outcome.UNANSWERABLE_OUT_OF_SCOPE, Notes.OUT_OF_SCOPE);

  private Ending reconsidered(Inquiry inquiry, Consumer<AnswerPart> show) {
    Reconsidering.Reconsidered taken = reconsidering.reconsider(inquiry, show);
    if (taken.suggestion() != null) {
      return Ending.asking(taken.suggestion());
    }
    if (taken.route() == Route.OUT_OF_SCOPE) {
      return OUT_OF_SCOPE;
    }
    return talk.take(inquiry.routed(taken.route()), show)
        .or(() -> ended.namedIn(inquiry.alone(), show))
        .orElseGet(() -> Ending.of(Outcome.UNANSWERABLE_NO_POLICY, Notes.NO_POLICY));
  }
}
