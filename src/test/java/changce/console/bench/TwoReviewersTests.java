package changce.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.console.Risk;
import changce.console.bench.Reviews.Judgement;
import changce.conversation.QuestionId;
import changce.staff.People;
import changce.staff.Person;
import changce.staff.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several reviewers judge one answer. */
@StoreTest
@Import(People.class)
class TwoReviewersTests {

  private static final Judgement CORRECT = new Judgement(Verdict.CORRECT, null, null);

  @Autowired People people;
  @Autowired ReviewQueue queue;
  @Autowired Reviews reviews;
  @Autowired JdbcClient jdbc;

  private Person one;
  private Person other;

  @BeforeEach
  void anEmptyQueue() {
    ReviewQueues.empty(jdbc);
    one = people.person("slow", Role.REVIEWER);
    other = people.person("quick", Role.REVIEWER);
  }

  @Test
  void aVerdictThatComesLateLeavesTheAnswerWithWhoHoldsItNow() {
    QuestionId answer = waiting(2);
    assertThat(queue.next(one, null)).contains(answer);
    jdbc.sql("update review_item set held_until = added_at").update();
    assertThat(queue.next(other, null)).contains(answer);
    reviews.judge(answer, one, CORRECT);
    assertThat(queue.holder(answer)).contains(other.id());
    reviews.judge(answer, other, CORRECT);
    assertThat(queue.waiting()).isEmpty();
  }

  @Test
  void whoHasJudgedHoldsTheAnswerNoLonger() {
    QuestionId answer = waiting(2);
    assertThat(queue.next(one, null)).contains(answer);
    reviews.judge(answer, one, CORRECT);
    assertThat(queue.holder(answer)).isEmpty();
  }

  @Test
  void verdictsGivenAtOnceAreAllCounted() {
    List<Person> crowd =
        IntStream.range(0, 4).mapToObj(i -> people.person("judge" + i, Role.REVIEWER)).toList();
    for (int i = 0; i < 10; i++) {
      QuestionId answer = waiting(crowd.size());
      CompletableFuture.allOf(
              crowd.stream()
                  .map(
                      person ->
                          CompletableFuture.runAsync(() -> reviews.judge(answer, person, CORRECT)))
                  .toArray(CompletableFuture[]::new))
          .join();
      assertThat(given(answer)).isEqualTo(crowd.size());
    }
    assertThat(queue.waiting()).isEmpty();
  }

  private QuestionId waiting(int needed) {
    QuestionId answer = new QuestionId(UUID.randomUUID());
    queue.add(answer, Risk.DECLINED);
    jdbc.sql("update review_item set needed = :needed where question_id = :answer")
        .param("needed", needed)
        .param("answer", answer.value())
        .update();
    return answer;
  }

  private int given(QuestionId answer) {
    return jdbc.sql("select given from review_item where question_id = :answer")
        .param("answer", answer.value())
        .query(Integer.class)
        .single();
  }
}
