package changce.answering;

import changce.reading.Matter;
import changce.reading.Reading;
import changce.retrieval.Hit;
import java.util.List;

/**
 * That a question is none of ours, to be weighed against what was found: a weak suspicion gives way
 * to a clause that is near.
 *
 * @param matter what the question is likeliest to be; of ours, there is no suspicion
 * @param probability of that
 */
record OutOfScope(Matter matter, double probability) {

  static final OutOfScope NONE = new OutOfScope(Matter.OURS, 1);

  /** A clause so near answers what is suspected with half that probability. */
  private static final double NEAR = 0.6;

  /** Against each hundredth of nearness, so many hundredths of suspicion. */
  private static final double PER_NEARNESS = 2.5;

  private static final double CERTAIN = 0.9;

  static OutOfScope of(Reading reading) {
    Matter likeliest = reading.likeliest();
    return new OutOfScope(likeliest, reading.probability(likeliest));
  }

  boolean any() {
    return matter != Matter.OURS;
  }

  /** Whatever was spoken of before. */
  boolean certain() {
    return any() && probability >= CERTAIN;
  }

  /** More certain than what was found is near; what nobody knows yet no clause answers. */
  boolean outweighs(List<Hit> found) {
    double nearest = found.stream().mapToDouble(Hit::cosine).max().orElse(0);
    return matter == Matter.UNKNOWABLE
        || (any() && probability >= 0.5 + (nearest - NEAR) * PER_NEARNESS);
  }
}
