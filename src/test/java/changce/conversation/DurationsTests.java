package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DurationsTests {

  @Test
  void percentileIsWithinFivePercent() {
    Map<String, Long> counts = new HashMap<>();
    for (int ms = 1; ms <= 10_000; ms++) {
      counts.merge(String.valueOf((int) Math.floor(Math.log(ms) / Math.log(1.1))), 1L, Long::sum);
    }
    assertThat(Durations.percentile(counts, 0.5)).isCloseTo(5000, Percentage.withPercentage(5));
    assertThat(Durations.percentile(counts, 0.95)).isCloseTo(9500, Percentage.withPercentage(5));
    assertThat(Durations.percentile(counts, 0.01)).isCloseTo(100, within(5L));
  }

  @Test
  void nothingTakesNoTime() {
    assertThat(Durations.percentile(Map.of(), 0.5)).isZero();
  }
}
