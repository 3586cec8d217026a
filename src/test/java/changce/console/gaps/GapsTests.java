package changce.console.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.console.Risk;
import changce.console.bench.ReviewFeed;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.staff.Person;
import changce.staff.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which questions are one gap, and how it is counted; in years in which nobody else asked. */
@StoreTest
class GapsTests {

  private static final int ALL = 100;

  @Autowired Gaps gaps;
  @Autowired JdbcClient jdbc;

  @Test
  void changeIsAgainstThePeriodOfTheSameLengthBefore() {
    String question = "人工降雨的费用哪个部门来承担";
    UUID gap = asked(question, "2001-03-10T12:00+08:00");
    for (String day : List.of("02-28", "03-01", "03-11", "03-15", "03-20", "03-21")) {
      assertThat(asked(question, "2001-" + day + "T12:00+08:00")).isEqualTo(gap);
    }
    assertThat(between(gap, "2001-03-11", "2001-03-20"))
        .extracting(Gap::count, Gap::before, Gap::change)
        .containsExactly(3L, 2L, 1L);
    assertThat(between(gap, "2001-03-21", "2001-03-30"))
        .extracting(Gap::count, Gap::before, Gap::change)
        .containsExactly(1L, 3L, -2L);
  }

  @Test
  void dayIsChangshasAndNotGreenwichs() {
    UUID gap = asked("龙舟赛的安保由谁来报批", "2002-05-01T16:30Z");
    assertThat(between(gap, "2002-05-02", "2002-05-02").count()).isEqualTo(1);
  }

  @Test
  void whatIsAskedMostComesFirstAndWhatWasNotAskedIsLeftOut() {
    UUID once = asked("无人机表演要向谁申请空域", "2003-06-01T12:00+08:00");
    UUID twice = asked("古树移栽需要哪一级林业部门同意", "2003-06-02T12:00+08:00");
    asked("古树移栽需要哪一级林业部门同意", "2003-06-03T12:00+08:00");
    asked("家里的信鸽要不要办证", "2003-05-01T12:00+08:00");
    LocalDate from = LocalDate.parse("2003-06-01");
    assertThat(gaps.in(Gap.State.OPEN, from, from.plusDays(29), ALL))
        .extracting(Gap::id)
        .containsExactly(twice, once);
    assertThat(gaps.greatest(from, from.plusDays(29), 1))
        .extracting(Gap::id)
        .containsExactly(twice);
  }

  @Test
  void answerIsCountedOnce() {
    LoggedAnswer answer = answer("夜市的摊位灯光有没有标准", "2004-07-01T12:00+08:00");
    gaps.add(answer, Risk.DECLINED);
    gaps.add(answer, Risk.NOT_HELPFUL);
    UUID gap = gapOf(answer.id()).orElseThrow();
    assertThat(between(gap, "2004-07-01", "2004-07-01").count()).isEqualTo(1);
  }

  /** Shorter and longer ones, too: those of two models are never compared. */
  @Test
  void gapIsFoundAgainAfterAChangeOfTheModel() {
    String question = "河边的老码头能不能改成露天电影院";
    UUID gap = asked(question, "2006-08-01T12:00+08:00");
    jdbc.sql("update gap set vector = :other, vector_of = 'another' where id = :id")
        .param("other", new byte[12])
        .param("id", gap)
        .update();
    assertThat(asked(question, "2006-08-02T12:00+08:00")).isEqualTo(gap);
    assertThat(
            jdbc.sql("select vector_of from gap where id = :id")
                .param("id", gap)
                .query(String.class)
                .single())
        .isNotEqualTo("another");
  }

  @Test
  void closedGapBeginsAnewWhenItIsAskedAgain() {
    String question = "江边钓鱼要不要买许可证";
    UUID first = asked(question, "2005-08-01T12:00+08:00");
    Person by = new Person(new UUID(0, 0), "test", "test", Set.of(Role.REVIEWER));
    gaps.change(first, by, new Gaps.Plan(Gap.State.CLOSED, null, null), 1);
    assertThat(asked(question, "2005-08-02T12:00+08:00")).isNotEqualTo(first);
  }

  @Test
  void answerThatDidNotHelpBecomesAGap(
      @Autowired Conversations conversations,
      @Autowired Feedbacks feedbacks,
      @Autowired ReviewFeed feed) {
    Asked asked = conversations.ask(Channel.PAGE, null, "个转企有什么支持？").block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    assertThat(gapOf(asked.question())).isEmpty();
    feedbacks.give(asked.question(), false, null, null);
    // Not at once while the service's own turn lasts.
    await()
        .untilAsserted(
            () -> {
              feed.feed();
              assertThat(gapOf(asked.question())).isPresent();
            });
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    UUID gap = gapOf(asked.question()).orElseThrow();
    assertThat(gaps.find(gap, today.minusDays(1), today.plusDays(1), ALL).orElseThrow().asked())
        .contains(new Gap.Asked(asked.question().value(), "unhelpful"));
  }

  /** The gap that it joined or began. */
  private UUID asked(String question, String at) {
    LoggedAnswer answer = answer(question, at);
    gaps.add(answer, Risk.DECLINED);
    return gapOf(answer.id()).orElseThrow();
  }

  private Gap between(UUID gap, String from, String to) {
    return gaps.find(gap, LocalDate.parse(from), LocalDate.parse(to), ALL).orElseThrow().gap();
  }

  private Optional<UUID> gapOf(QuestionId answer) {
    return jdbc.sql("select gap_id from gap_question where question_id = :answer")
        .param("answer", answer.value())
        .query(UUID.class)
        .optional();
  }

  private static LoggedAnswer answer(String question, String at) {
    return new LoggedAnswer(
        new QuestionId(UUID.randomUUID()),
        new ConversationId(UUID.randomUUID()),
        OffsetDateTime.parse(at),
        "page",
        null,
        question,
        "",
        "unanswerable_no_policy",
        null,
        null,
        null,
        List.of(),
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
