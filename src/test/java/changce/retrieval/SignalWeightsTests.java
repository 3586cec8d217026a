package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignalWeightsTests {

  @Test
  void eachSignalCountsByItsWeight() {
    Map<String, Object> yaml = all(0);
    yaml.put("coverage", 2);
    yaml.put("cosine", -0.5);

    SignalWeights ranking = SignalWeights.from(yaml);

    assertThat(ranking.score(Map.of(Signal.COVERAGE, 0.5, Signal.COSINE, 1.0))).isEqualTo(0.5);
    assertThat(ranking.parts(Map.of(Signal.COVERAGE, 0.5, Signal.COSINE, 1.0)))
        .isEqualTo(Map.of(Signal.COVERAGE, 1.0, Signal.COSINE, -0.5));
  }

  @Test
  void aWeightThatIsMissingOrUnknownIsSaid() {
    Map<String, Object> missing = all(1);
    missing.remove("coverage");
    Map<String, Object> unknown = all(1);
    unknown.put("rank", 1);

    assertThatThrownBy(() -> SignalWeights.from(missing)).hasMessageContaining("每一项");
    assertThatThrownBy(() -> SignalWeights.from(unknown)).hasMessageContaining("rank");
  }

  private static Map<String, Object> all(double weight) {
    Map<String, Object> yaml = new LinkedHashMap<>();
    Arrays.stream(Signal.values())
        .forEach(signal -> yaml.put(signal.name().toLowerCase(Locale.ROOT), weight));
    return yaml;
  }
}
