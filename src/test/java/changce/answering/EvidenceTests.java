package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.Passage;
import changce.retrieval.Hit;
import changce.retrieval.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When what was found is enough to answer from, by its figures alone. */
class EvidenceTests {

  static final Why WHY = new Why(1, 1, Map.of(), Map.of(), null, List.of());
  private static final Hit FAR_SECOND = hit(0.6, 0.5, 2);

  private final Evidence evidence = new Evidence(null);

  @Test
  void aPassageNearInMeaningAnswersAndOneFarDoesNot() {
    assertThat(enough(false, hit(1.0, 0.66, 2))).hasSize(1);
    assertThat(enough(false, hit(1.0, 0.54, 2))).isEmpty();
  }

  @Test
  void aFarPassageAnswersWhenBothLegsPutItFirstAndItHoldsRareWords() {
    assertThat(enough(false, hit(1.24, 0.54, 9))).hasSize(1);
    assertThat(enough(false, hit(1.24, 0.54, 5))).isEmpty();
    assertThat(enough(false, hit(1.1, 0.54, 9))).isEmpty();
  }

  @Test
  void aClearLeadCountsWithinAConversationOnly() {
    assertThat(enough(true, hit(1.2, 0.54, 5), FAR_SECOND)).hasSize(1);
    assertThat(enough(false, hit(1.2, 0.54, 5), FAR_SECOND)).isEmpty();
    assertThat(enough(true, hit(1.2, 0.5, 5), FAR_SECOND)).isEmpty();
    assertThat(enough(true, hit(1.2, 0.54, 5), hit(0.9, 0.5, 2))).isEmpty();
  }

  @Test
  void nothingMakesUpForASubjectThatThePassageDoesNotName() {
    assertThat(enough(true, hit(1.3, 0.64, 20, "餐饮"), FAR_SECOND)).isEmpty();
  }

  private List<Hit> enough(boolean continues, Hit... hits) {
    Inquiry inquiry =
        new Inquiry(
            "问",
            "问",
            List.of(),
            continues,
            Route.POLICY_QUESTION,
            () -> Suspicion.NONE,
            LocalDate.of(2026, 11, 24),
            false,
            false,
            false);
    return evidence.enough(inquiry, List.of(hits));
  }

  private static Hit hit(double score, double cosine, double lexical, String... missing) {
    Passage passage = SentenceCheckTests.passage("统计制度", "年营业收入500万元及以上。");
    return new Hit(passage, score, score, cosine, lexical, 0.1, List.of(missing), WHY);
  }
}
