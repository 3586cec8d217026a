package changce.bench.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How well documents were ranked, over many queries. A query counts as found at k when any right
 * document is among the first k; nDCG counts every right document.
 */
final class Ranks {

  static final int DEPTH = 10;

  private int queries;
  private double at1;
  private double at5;
  private double at10;
  private double reciprocal;
  private double gain;

  void add(Query query, List<String> found) {
    List<String> best = found.subList(0, Math.min(DEPTH, found.size()));
    int first =
        IntStream.range(0, best.size())
            .filter(rank -> query.right().contains(best.get(rank)))
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    queries++;
    at1 += first < 1 ? 1 : 0;
    at5 += first < 5 ? 1 : 0;
    at10 += first < 10 ? 1 : 0;
    reciprocal += first < DEPTH ? 1.0 / (first + 1) : 0;
    gain += ndcg(query, best);
  }

  double ndcg() {
    return gain / queries;
  }

  double recallAt5() {
    return at5 / queries;
  }

  double reciprocalRank() {
    return reciprocal / queries;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.4f | %.4f | %.4f | %.4f | %.4f",
        at1 / queries,
        at5 / queries,
        at10 / queries,
        reciprocal / queries,
        ndcg());
  }

  private static double ndcg(Query query, List<String> best) {
    double sum =
        IntStream.range(0, best.size())
            .filter(rank -> query.right().contains(best.get(rank)))
            .mapToDouble(Ranks::discount)
            .sum();
    double ideal =
        IntStream.range(0, Math.min(DEPTH, query.right().size()))
            .mapToDouble(Ranks::discount)
            .sum();
    return sum / ideal;
  }

  static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }
}
