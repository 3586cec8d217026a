package changce.console.bench;

import java.util.List;

/**
 * How far two reviewers agree beyond chance (Cohen 1960, doi:10.1177/001316446002000104).
 *
 * @param pairs answers that two people judged
 * @param same of those, judged alike
 * @param kappa 1 whole agreement, 0 what chance would give; NaN when it cannot be said
 */
public record Agreement(int pairs, int same, double kappa) {

  record Pair(Verdict one, Verdict other) {}

  static Agreement of(List<Pair> pairs) {
    int n = pairs.size();
    int same = (int) pairs.stream().filter(pair -> pair.one == pair.other).count();
    double observed = same / (double) n;
    double expected = 0;
    for (Verdict verdict : Verdict.values()) {
      double byOne = pairs.stream().filter(pair -> pair.one == verdict).count() / (double) n;
      double byOther = pairs.stream().filter(pair -> pair.other == verdict).count() / (double) n;
      expected += byOne * byOther;
    }
    return new Agreement(n, same, (observed - expected) / (1 - expected));
  }
}
