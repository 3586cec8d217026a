package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.policy.Passage;
import changce.retrieval.PassageSearch;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Says that a document has ended to who asks, without naming it, what it held: where the question
 * is known to be asked of it, and of nothing in force nearly as well.
 */
@Component
class AskedOfEnded implements Step {

  /** Cosine of the nearest known question: below it, it is another question. */
  private static final double NEAR = 0.80;

  /** So much nearer than what is asked of any document in force, where no answer would be sure. */
  private static final double AHEAD = 0.05;

  /** So much nearer that it counts against an answer without a word of doubt. */
  private static final double FAR_AHEAD = 0.08;

  private final PassageSearch search;
  private final FromTheLibrary library;
  private final EndedDocuments ended;

  AskedOfEnded(PassageSearch search, FromTheLibrary library, EndedDocuments ended) {
    this.search = search;
    this.library = library;
    this.ended = ended;
  }

  /** Never where what is in force answers for certain. */
  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    if (inquiry.past()
        || inquiry.leans()
        || inquiry.suspicion().any()
        || !inquiry.route().asksOfPolicies()) {
      return Optional.empty();
    }
    return ahead(library.certainty(inquiry))
        .flatMap(ahead -> of(inquiry, ahead))
        .map(near -> ended.said(near.getKey(), inquiry, show));
  }

  /** How much nearer the question must be to what has ended; empty where it never is enough. */
  private static Optional<Double> ahead(Evidence.Certainty certainty) {
    return switch (certainty) {
      case FULL -> Optional.empty();
      case PARTIAL -> Optional.of(FAR_AHEAD);
      case DOUBTFUL -> Optional.of(AHEAD);
    };
  }

  private Optional<Map.Entry<Passage, Double>> of(Inquiry inquiry, double ahead) {
    LocalDate day = inquiry.day();
    Map<Passage, Double> asked = search.asked(inquiry.whole());
    double inForce =
        nearest(asked, passage -> !over(passage, day)).map(Map.Entry::getValue).orElse(-1.0);
    return nearest(asked, passage -> over(passage, day))
        .filter(near -> near.getValue() >= NEAR && near.getValue() >= inForce + ahead);
  }

  private static boolean over(Passage passage, LocalDate day) {
    return EndedDocuments.over(passage.policy().validity(), day);
  }

  private static Optional<Map.Entry<Passage, Double>> nearest(
      Map<Passage, Double> asked, Predicate<Passage> among) {
    return asked.entrySet().stream()
        .filter(near -> among.test(near.getKey()))
        .max(Map.Entry.comparingByValue());
  }
}
