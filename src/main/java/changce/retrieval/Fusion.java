package changce.retrieval;

import changce.policy.PassageId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Joins the two legs into one score by a weighted sum.
 *
 * <p>Rank fusion (RRF) throws away how sure each leg is and measured worse than BM25 alone on
 * policy texts; see docs/adr/0003.
 */
final class Fusion {

  private static final double LEXICAL = 0.35;
  private static final double DENSE = 0.45;
  private static final double COVERAGE = 0.20;
  private static final double ON_SUBJECT = 0.40;

  private final Map<PassageId, Double> lexical;
  private final Map<PassageId, Double> dense;
  private final double bestLexical;
  private final double bestDense;
  private final double leastDense;

  Fusion(Map<PassageId, Double> lexical, Map<PassageId, Double> dense) {
    this.lexical = lexical;
    this.dense = dense;
    this.bestLexical = highest(lexical.values());
    this.bestDense = highest(dense.values());
    this.leastDense = dense.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  Set<PassageId> candidates() {
    Set<PassageId> candidates = new HashSet<>(lexical.keySet());
    candidates.addAll(dense.keySet());
    return candidates;
  }

  double score(PassageId id, double coverage, boolean onSubject) {
    double lexicalShare = bestLexical == 0 ? 0 : lexical(id) / bestLexical;
    double spread = bestDense - leastDense;
    double denseShare = spread <= 0 ? 0 : Math.max(0, cosine(id) - leastDense) / spread;
    return LEXICAL * lexicalShare
        + DENSE * denseShare
        + COVERAGE * coverage
        + (onSubject ? ON_SUBJECT : 0);
  }

  double lexical(PassageId id) {
    return lexical.getOrDefault(id, 0.0);
  }

  double cosine(PassageId id) {
    return dense.getOrDefault(id, 0.0);
  }

  private static double highest(Collection<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
