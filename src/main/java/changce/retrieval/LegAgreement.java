package changce.retrieval;

import changce.policy.NearPassage;
import changce.policy.PassageId;
import java.util.List;

/**
 * How clearly the legs agree on a passage: a weighted sum of both, each relative to its best.
 *
 * <p>Hits are ranked by {@link SignalWeights}; this sum is one sign of whether one may answer, see
 * docs/adr/0024.
 */
final class LegAgreement {

  private static final double LEXICAL = 0.35;
  private static final double DENSE = 0.45;
  private static final double COVERAGE = 0.20;
  private static final double ON_SUBJECT = 0.40;

  /** Of the dense leg: the last of them counts as not near at all. */
  private static final int COMPARED = 40;

  private final Found found;
  private final double bestDense;
  private final double leastDense;

  private LegAgreement(Found found, double bestDense, double leastDense) {
    this.found = found;
    this.bestDense = bestDense;
    this.leastDense = leastDense;
  }

  static LegAgreement of(Found found) {
    List<Double> cosines =
        found.byMeaning().stream()
            .map(NearPassage::cosine)
            .sorted((one, other) -> Double.compare(other, one))
            .limit(COMPARED)
            .toList();
    return cosines.isEmpty()
        ? new LegAgreement(found, 0, 0)
        : new LegAgreement(found, cosines.get(0), cosines.get(cosines.size() - 1));
  }

  double score(PassageId id, double coverage, boolean onSubject) {
    double spread = bestDense - leastDense;
    double denseShare =
        spread <= 0 ? 0 : Math.max(0, found.near(id).cosine() - leastDense) / spread;
    return LEXICAL * found.wordsAmongFound(id)
        + DENSE * denseShare
        + COVERAGE * coverage
        + (onSubject ? ON_SUBJECT : 0);
  }
}
