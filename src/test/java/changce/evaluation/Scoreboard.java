package changce.evaluation;

import java.util.Map;
import java.util.TreeMap;

/** The figures of a run, by name; what each means stands in {@code thresholds.yml}. */
final class Scoreboard {

  private final Map<String, Score> scores = new TreeMap<>();
  private final Map<String, Double> measures = new TreeMap<>();

  void count(String name, boolean right) {
    scores.merge(name, new Score(0, 0).and(right), (known, one) -> known.and(right));
  }

  void score(String name, Score score) {
    scores.put(name, score);
  }

  void measure(String name, double value) {
    measures.put(name, value);
  }

  Map<String, Score> scores() {
    return scores;
  }

  /** Every figure as one number: a share, or what was measured. */
  Map<String, Double> values() {
    Map<String, Double> values = new TreeMap<>(measures);
    scores.forEach((name, score) -> values.put(name, score.share()));
    return values;
  }
}
