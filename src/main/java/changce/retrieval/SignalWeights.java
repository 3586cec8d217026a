package changce.retrieval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How much each signal counts, from {@code ranking.yml}: learned, and readable. */
final class SignalWeights {

  private final Map<Signal, Double> weights;

  SignalWeights(Map<Signal, Double> weights) {
    this.weights = weights;
  }

  static SignalWeights from(Map<String, ?> yaml) {
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    yaml.forEach((name, weight) -> weights.put(signal(name), Double.valueOf(weight.toString())));
    if (weights.size() != Signal.values().length) {
      throw new IllegalStateException("ranking.yml 应给出每一项的权重：" + Arrays.toString(Signal.values()));
    }
    return new SignalWeights(weights);
  }

  private static Signal signal(String name) {
    try {
      return Signal.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("ranking.yml 不认识 " + name, e);
    }
  }

  double score(Map<Signal, Double> signals) {
    double score = 0;
    for (Map.Entry<Signal, Double> signal : signals.entrySet()) {
      score += signal.getValue() * weights.getOrDefault(signal.getKey(), 0.0);
    }
    return score;
  }

  Map<Signal, Double> parts(Map<Signal, Double> signals) {
    Map<Signal, Double> parts = new EnumMap<>(Signal.class);
    signals.forEach(
        (signal, value) -> parts.put(signal, value * weights.getOrDefault(signal, 0.0)));
    return parts;
  }
}
