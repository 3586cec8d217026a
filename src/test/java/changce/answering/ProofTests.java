package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import changce.answering.AnswerPart.Ending;
import changce.retrieval.Hit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How well an answer rests on what was found, by its figures alone. */
class ProofTests {

  private static final Hit CLEAR = hit(1.38, 0.8, 0.7);
  private static final Hit DOUBTFUL = hit(1.0, 0.62, 0.1);

  @Test
  void aClauseThatIsNearAndHoldsTheWordsProvesMoreThanOneThatIsOnlyNear() {
    Proof proof = Proof.fitted();

    assertThat(proof.probability(CLEAR)).isBetween(0.9, 1.0);
    assertThat(proof.probability(DOUBTFUL)).isBetween(0.3, 0.8);
  }

  @Test
  void whatProvesLittleIsCalledPartlyFounded() {
    assertThat(called(Outcome.ANSWERED_FULL, CLEAR)).isEqualTo(Outcome.ANSWERED_FULL);
    assertThat(called(Outcome.ANSWERED_FULL, DOUBTFUL)).isEqualTo(Outcome.ANSWERED_PARTIAL);
  }

  @Test
  void theBestOfWhatWasFoundCounts() {
    Ending full = Ending.of(Outcome.ANSWERED_FULL, "");

    assertThat(new Evidence(null).inWords(List.of(CLEAR, DOUBTFUL), full)).isEqualTo(full);
  }

  @Test
  void noProofMakesAnAnswerOfWhatIsNone() {
    assertThat(called(Outcome.ANSWERED_PARTIAL, CLEAR)).isEqualTo(Outcome.ANSWERED_PARTIAL);
    assertThat(called(Outcome.UNANSWERABLE_NO_POLICY, DOUBTFUL))
        .isEqualTo(Outcome.UNANSWERABLE_NO_POLICY);
  }

  @Test
  void theWeightsMakeUpTheProbability() {
    Proof proof = Proof.from(Map.of("constant", -2, "sufficient", 0.5, "cosine", 2.5));

    assertThat(proof.probability(hit(1, 0.8, 0.2))).isEqualTo(0.5, within(1e-9));
    assertThat(proof.probability(hit(1, 0.4, 0.2))).isEqualTo(1 / (1 + Math.E), within(1e-9));
  }

  @Test
  void weightsWithoutAConstantOrForWhatNobodyKnowsAreRefused() {
    assertThatThrownBy(() -> Proof.from(Map.of("sufficient", 0.9)))
        .hasMessageContaining("constant");
    assertThatThrownBy(() -> Proof.from(Map.of("constant", 0, "sufficient", 0.9, "cosin", 1)))
        .hasMessageContaining("cosin");
  }

  private static Outcome called(Outcome outcome, Hit best) {
    return new Evidence(null).inWords(List.of(best), Ending.of(outcome, "")).outcome();
  }

  private static Hit hit(double agreement, double cosine, double coverage) {
    return new Hit(
        SentenceCheckTests.passage("统计制度", "年营业收入500万元及以上。"),
        1,
        agreement,
        cosine,
        5,
        coverage,
        List.of(),
        EvidenceTests.WHY);
  }
}
