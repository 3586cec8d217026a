package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.Passage;
import changce.retrieval.Hit;
import changce.retrieval.Signal;
import changce.retrieval.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When what was found is enough to answer from, by its figures alone. */
class EvidenceTests {

  private final Evidence evidence = new Evidence(null);

  @Test
  void aPassageOfWhichNearlyTheSameWasAskedAnswersAndAnotherDoesNot() {
    assertThat(enough(hit(1.0, 0.85, 0))).hasSize(1);
    assertThat(enough(hit(1.0, 0.6, 0))).isEmpty();
  }

  @Test
  void ofTwoThatAreAskedAlikeTheOneOnWhichTheLegsAgreeAnswers() {
    assertThat(enough(hit(1.2, 0.78, 0))).hasSize(1);
    assertThat(enough(hit(0.4, 0.78, 0))).isEmpty();
  }

  @Test
  void whatStandsOutAnswersSoonerThanWhatIsOneOfMany() {
    assertThat(enough(hit(1.0, 0.732, 7))).hasSize(1);
    assertThat(enough(hit(1.0, 0.732, -5))).isEmpty();
  }

  @Test
  void whatLiesAsNearToAQuestionThatNothingAnswersIsNotAnswered() {
    assertThat(enough(hit(1.0, 0.8, 0, 0.7))).hasSize(1);
    assertThat(enough(hit(1.0, 0.8, 0, 0.85))).isEmpty();
  }

  @Test
  void theLikeliestComesFirstAndWhatIsMuchLessLikelyIsLeftOut() {
    Hit likeliest = hit(1.3, 0.9, 5);
    Hit likely = hit(1.3, 0.85, -1);
    Hit hardly = hit(1.0, 0.75, -5);

    assertThat(enough(hardly)).containsExactly(hardly);
    assertThat(enough(hardly, likely, likeliest)).containsExactly(likeliest, likely);
  }

  private List<Hit> enough(Hit... hits) {
    return evidence.enough(inquiry("公司要到哪里去办这件事"), List.of(hits));
  }

  static Inquiry inquiry(String question) {
    return new Inquiry(
        question,
        question,
        List.of(),
        false,
        Route.POLICY_QUESTION,
        () -> OutOfScope.NONE,
        LocalDate.of(2026, 11, 24),
        false,
        false,
        false);
  }

  static Hit hit(double agreement, double asked, double lead) {
    return hit(agreement, asked, lead, 0.7);
  }

  static Hit hit(double agreement, double asked, double lead, double unanswered) {
    Why why = new Why(1, 1, Map.of(Signal.ASKED, asked), Map.of(), null, List.of());
    Passage passage = SentenceCheckTests.passage("统计制度", "年营业收入500万元及以上。");
    return new Hit(passage, 1, agreement, lead, unanswered, 0.6, 5, 0.3, List.of(), why);
  }
}
