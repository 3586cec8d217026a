package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.reading.Matter;
import changce.reading.Reading;
import changce.retrieval.Hit;
import changce.retrieval.Why;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutOfScopeTests {

  @Test
  void aNearClauseOverrulesAWeakSuspicion() {
    OutOfScope weak = OutOfScope.of(reading(0.3, 0.6, 0.1));
    assertThat(weak.outweighs(List.of(hit(0.61)))).isTrue();
    assertThat(weak.outweighs(List.of(hit(0.7)))).isFalse();
  }

  @Test
  void theNearestOfWhatWasFoundCounts() {
    OutOfScope weak = OutOfScope.of(reading(0.3, 0.6, 0.1));
    assertThat(weak.outweighs(List.of(hit(0.6), hit(0.7)))).isFalse();
  }

  @Test
  void aCertainSuspicionOutweighsANearClause() {
    assertThat(OutOfScope.of(reading(0.01, 0.98, 0)).outweighs(List.of(hit(0.7)))).isTrue();
  }

  @Test
  void whatNobodyKnowsYetNoClauseAnswers() {
    assertThat(OutOfScope.of(reading(0.4, 0.1, 0.6)).outweighs(List.of(hit(0.9)))).isTrue();
  }

  @Test
  void whatIsLikelierOursIsNotSuspected() {
    OutOfScope none = OutOfScope.of(reading(0.7, 0.6, 0.6));
    assertThat(none.any()).isFalse();
    assertThat(none.outweighs(List.of(hit(0.2)))).isFalse();
  }

  private static Reading reading(double ours, double other, double unknowable) {
    return new Reading(
        Map.of(Matter.OURS, ours, Matter.OTHER, other, Matter.UNKNOWABLE, unknowable),
        Map.of(),
        0,
        Map.of());
  }

  private static Hit hit(double cosine) {
    return new Hit(
        SentenceCheckTests.passage("统计制度", "年营业收入500万元及以上。"),
        1,
        1,
        0,
        0.6,
        cosine,
        5,
        0.1,
        List.of(),
        new Why(1, 1, Map.of(), Map.of(), null, List.of()));
  }
}
