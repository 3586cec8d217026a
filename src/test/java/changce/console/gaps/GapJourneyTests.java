package changce.console.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.console.bench.ReviewFeed;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was not answered, or not well, becomes a gap with its count and its trend. */
@StoreTest
@Import(People.class)
class GapJourneyTests {

  private static final String DECLINED = "望城区的斑马线为什么要重新刷漆？";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;
  @Autowired ReviewFeed feed;
  @Autowired JdbcClient jdbc;

  private ConsoleClient reviewer;

  @BeforeEach
  void noGaps() {
    feed.feed();
    jdbc.sql("delete from gap_question").update();
    jdbc.sql("delete from gap").update();
    reviewer = people.signedIn(port, "reviewer-of-gaps", Role.REVIEWER);
  }

  @Test
  void trendIsWhatWasAskedInThePeriodLessWhatWasAskedInTheOneBefore() {
    QuestionId first = asked(DECLINED);
    UUID gap = gapOf(first);
    assertThat(row(gap).select("td.number").eachText()).containsExactly("1", "+1");

    asked(first, 29);
    for (int days : new int[] {30, 59}) {
      asked(alsoIn(gap), days);
    }
    assertThat(row(gap).select("td.number").eachText()).containsExactly("1", "-1");
    assertThat(row(gap).select(".up")).isEmpty();
    assertThat(page(gap).text()).contains("近 30 天 1 次，之前 30 天 2 次");

    asked(alsoIn(gap), 60);
    asked(alsoIn(gap), 0);
    asked(alsoIn(gap), 1);
    assertThat(row(gap).select("td.number").eachText()).containsExactly("3", "+1");
    assertThat(row(gap).select(".up").text()).isEqualTo("+1");
    assertThat(page(gap).text()).contains("近 30 天 3 次，之前 30 天 2 次");
  }

  @Test
  void anAnswerThatDidNotHelpBecomesAGapAndOneThatDidDoesNot() {
    QuestionId helpful = asked("博士毕业来长沙工作，租房补贴一共能拿多少");
    feedbacks.give(helpful, true, null, null);
    QuestionId unhelpful = asked("个转企要不要先注销");
    feedbacks.give(unhelpful, false, "没有说到点上", null);
    UUID gap = gapOf(unhelpful);
    assertThat(row(gap).text()).contains("个转企要不要先注销");
    assertThat(page(gap).html().select("ul.rows li").first().text()).contains("个转企要不要先注销", "没帮助");
    assertThat(
            jdbc.sql("select reason from gap_question where gap_id = :gap")
                .param("gap", gap)
                .query(String.class)
                .list())
        .containsExactly("unhelpful");
    assertThat(found(helpful)).isEmpty();
  }

  private QuestionId asked(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }

  /** The same once more. */
  private QuestionId alsoIn(UUID gap) {
    QuestionId again = asked(DECLINED);
    assertThat(gapOf(again)).isEqualTo(gap);
    return again;
  }

  private void asked(QuestionId answer, int daysAgo) {
    jdbc.sql("update gap_question set asked_on = :day where question_id = :answer")
        .param("day", LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(daysAgo))
        .param("answer", answer.value())
        .update();
  }

  private UUID gapOf(QuestionId answer) {
    await()
        .untilAsserted(
            () -> {
              feed.feed();
              assertThat(found(answer)).isPresent();
            });
    return found(answer).orElseThrow();
  }

  private Optional<UUID> found(QuestionId answer) {
    return jdbc.sql("select gap_id from gap_question where question_id = :answer")
        .param("answer", answer.value())
        .query(UUID.class)
        .optional();
  }

  private Element row(UUID gap) {
    return reviewer
        .get("/console/gaps?days=30")
        .html()
        .select("tbody tr:has(a[href$=" + gap + "])")
        .first();
  }

  private ConsoleClient.Page page(UUID gap) {
    return reviewer.get("/console/gaps/" + gap);
  }
}
