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

  private static final String QUESTION = "公司要到哪里去办这件事";
  private static final Hit CLEAR = EvidenceTests.hit(1.4, 0.97, 4);
  private static final Hit DOUBTFUL = EvidenceTests.hit(1.0, 0.75, 0);

  @Test
  void aClauseThatIsAskedSoAndStandsOutProvesMoreThanOneThatIsOnlyNear() {
    Proof proof = Proof.fitted();

    assertThat(proof.probability(CLEAR, QUESTION, QUESTION)).isBetween(0.8, 1.0);
    assertThat(proof.probability(DOUBTFUL, QUESTION, QUESTION)).isBetween(0.05, 0.5);
  }

  @Test
  void aLongQuestionNeedsNotBeSoNear() {
    Proof proof = Proof.fitted();

    assertThat(proof.probability(DOUBTFUL, QUESTION.repeat(4), QUESTION.repeat(4)))
        .isGreaterThan(proof.probability(DOUBTFUL, QUESTION, QUESTION));
  }

  @Test
  void whatGoesOnAboutAMatterIsSoonerAnsweredThanWhatComesFirst() {
    Proof proof = Proof.fitted();

    assertThat(proof.probability(DOUBTFUL, QUESTION, "这件事"))
        .isGreaterThan(proof.probability(DOUBTFUL, QUESTION, QUESTION));
  }

  @Test
  void whatProvesLittleIsCalledPartlyFounded() {
    assertThat(called(Outcome.ANSWERED_FULL, CLEAR)).isEqualTo(Outcome.ANSWERED_FULL);
    assertThat(called(Outcome.ANSWERED_FULL, DOUBTFUL)).isEqualTo(Outcome.ANSWERED_PARTIAL);
  }

  @Test
  void theBestOfWhatWasFoundCounts() {
    assertThat(called(Outcome.ANSWERED_FULL, CLEAR, DOUBTFUL)).isEqualTo(Outcome.ANSWERED_FULL);
  }

  @Test
  void noProofMakesAnAnswerOfWhatIsNone() {
    assertThat(called(Outcome.ANSWERED_PARTIAL, CLEAR)).isEqualTo(Outcome.ANSWERED_PARTIAL);
    assertThat(called(Outcome.UNANSWERABLE_NO_POLICY, DOUBTFUL))
        .isEqualTo(Outcome.UNANSWERABLE_NO_POLICY);
  }

  @Test
  void theWeightsMakeUpTheProbability() {
    Proof proof =
        Proof.from(
            Map.of(
                "constant",
                -2,
                "answers",
                0.2,
                "doubtful",
                0.3,
                "sufficient",
                0.5,
                "full",
                0.7,
                "asked",
                2.5));

    assertThat(proof.probability(EvidenceTests.hit(1, 0.8, 1), QUESTION, QUESTION))
        .isEqualTo(0.5, within(1e-9));
    assertThat(proof.probability(EvidenceTests.hit(1, 0.4, 1), QUESTION, QUESTION))
        .isEqualTo(1 / (1 + Math.E), within(1e-9));
  }

  @Test
  void weightsWithoutAConstantOrForWhatNobodyKnowsAreRefused() {
    assertThatThrownBy(
            () ->
                Proof.from(
                    Map.of("answers", 0.2, "doubtful", 0.3, "sufficient", 0.9, "full", 0.95)))
        .hasMessageContaining("constant");
    assertThatThrownBy(
            () ->
                Proof.from(
                    Map.of(
                        "constant",
                        0,
                        "answers",
                        0.2,
                        "doubtful",
                        0.3,
                        "sufficient",
                        0.9,
                        "full",
                        0.95,
                        "askd",
                        1)))
        .hasMessageContaining("askd");
  }

  @Test
  void whatProbablyIsAboutSomethingElseSaysSo() {
    assertThat(ended(Outcome.ANSWERED_FULL, DOUBTFUL).note()).isEqualTo(Notes.MAY_BE_OTHER);
    assertThat(ended(Outcome.ANSWERED_FULL, CLEAR).note()).isEmpty();
    assertThat(ended(Outcome.UNANSWERABLE_NO_POLICY, DOUBTFUL).note()).isEmpty();
  }

  private static Outcome called(Outcome outcome, Hit... found) {
    return ended(outcome, found).outcome();
  }

  private static Ending ended(Outcome outcome, Hit... found) {
    return new Evidence(null)
        .inWords(
            EvidenceTests.inquiry(QUESTION), List.of(found), List.of(), Ending.of(outcome, ""));
  }
}
