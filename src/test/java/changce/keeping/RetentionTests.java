package changce.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.AnswerFigures;
import changce.conversation.AnswerFigures.Period;
import changce.conversation.AnswerFilter;
import changce.conversation.AnswerLog;
import changce.conversation.AnswerMeasure;
import changce.conversation.AnswerTexts;
import changce.conversation.Asked;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words go when their time is over, from every table; figures stay. */
@StoreTest
class RetentionTests {

  private static final List<String> HELD =
      List.of(
          "answer.question",
          "answer.reason",
          "answer.searched_as",
          "answer.text",
          "answer_event.data",
          "answer_trace.data",
          "case_reply.text",
          "correction.decision",
          "correction.question",
          "correction.text",
          "feedback.reason",
          "feedback.text",
          "question.text",
          "review.note",
          "visitor_case.contact_name",
          "visitor_case.message");

  @Autowired Retention retention;
  @Autowired AnswerTexts texts;
  @Autowired AnswerLog log;
  @Autowired AnswerFigures figures;
  @Autowired TransactionTemplate together;
  @Autowired JdbcClient jdbc;

  private final Told told = new Told();

  @BeforeEach
  void wire(@Autowired AutowireCapableBeanFactory beans) {
    beans.autowireBean(told);
  }

  @Test
  void noTableHoldsAWordOnceItsTimeIsOver() {
    Asked asked = told.everywhere("山茶花甲");
    assertThat(told.holding("山茶花甲")).containsAll(HELD);
    retention.run();
    assertThat(told.holding("山茶花甲")).containsAll(HELD);
    told.age(asked, 4);
    retention.run();
    assertThat(told.holding("山茶花甲")).isEmpty();
    assertThat(log.page(text("山茶花甲"), 10).answers()).isEmpty();
    assertThat(log.page(text("租房补贴"), 1000).answers())
        .extracting(LoggedAnswer::id)
        .doesNotContain(asked.question());
  }

  /** PostgreSQL's driver reads a real otherwise from the fifth time on. */
  @Test
  void lineOfTheLogIsTheSameHoweverOftenItIsRead() {
    Asked asked = told.everywhere("山茶花壬");
    LoggedAnswer line = log.line(asked.question()).orElseThrow();
    for (int again = 0; again < 10; again++) {
      assertThat(log.line(asked.question())).contains(line);
    }
  }

  @Test
  void figuresOfTheDayAndOfTheAnswerStayAsTheyWere() {
    Asked asked = told.everywhere("山茶花乙");
    LoggedAnswer line = log.line(asked.question()).orElseThrow();
    Map<AnswerMeasure, Map<String, Long>> before = figuresOfToday(asked);
    assertThat(before.get(AnswerMeasure.OUTCOME)).isNotEmpty();
    assertThat(before.get(AnswerMeasure.POLICY)).isNotEmpty();
    List<String> cited = cited(asked);
    told.age(asked, 4);
    retention.run();
    assertThat(figuresOfToday(asked)).isEqualTo(before);
    assertThat(cited(asked)).isEqualTo(cited).isNotEmpty();
    assertThat(log.line(asked.question()).orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("askedAt", "question", "text", "forgottenAt")
        .isEqualTo(line);
  }

  @Test
  void whatWasForgottenIsPutOnRecordOnceAndByNoOtherNode() {
    told.age(told.everywhere("山茶花丙"), 4);
    int before = expiries();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(retention::run), CompletableFuture.runAsync(retention::run))
        .join();
    retention.run();
    List<String> details =
        jdbc.sql("select detail from audit_entry where action = 'text.expire' order by sequence")
            .query(String.class)
            .list();
    assertThat(
            details.subList(before, details.size()).stream()
                .mapToInt(detail -> Integer.parseInt(detail.replaceAll(".*answers (\\d+).*", "$1")))
                .sum())
        .isEqualTo(1);
    assertThat(told.holding("山茶花丙")).isEmpty();
  }

  @Test
  void whatOneNodeIsAtAnotherPassesOver() {
    Asked asked = told.ask(null, "个转企有什么支持？山茶花丁");
    told.age(asked, 40);
    OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minusYears(39);
    List<QuestionId> ours =
        together.execute(
            status -> {
              List<QuestionId> mine = texts.due(before, 10);
              assertThat(
                      CompletableFuture.supplyAsync(
                              () -> together.execute(other -> texts.due(before, 10)))
                          .join())
                  .isEmpty();
              return mine;
            });
    assertThat(ours).containsExactly(asked.question());
  }

  @Test
  void answerThatIsBeingGivenIsNotForgotten() {
    Asked asked = told.ask(null, "个转企有什么支持？山茶花戊");
    told.age(asked, 40);
    outcome(asked, "pending");
    retention.run();
    assertThat(told.holding("山茶花戊")).contains("question.text");
    outcome(asked, "answered_full");
  }

  @Test
  void caseWithoutAQuestionHasItsOwnTime() {
    String number = told.handOver(null, "山茶花己");
    jdbc.sql("update visitor_case set opened_at = :then where number = :number")
        .param("then", OffsetDateTime.now(ZoneOffset.UTC).minusYears(4))
        .param("number", number)
        .update();
    retention.run();
    assertThat(told.holding("山茶花己")).isEmpty();
    assertThat(
            jdbc.sql("select state from visitor_case where number = :number")
                .param("number", number)
                .query(String.class)
                .single())
        .isEqualTo("closed");
  }

  private int expiries() {
    return jdbc.sql("select count(*) from audit_entry where action = 'text.expire'")
        .query(Integer.class)
        .single();
  }

  private void outcome(Asked asked, String outcome) {
    jdbc.sql("update answer set outcome = :outcome where question_id = :question")
        .param("outcome", outcome)
        .param("question", asked.question().value())
        .update();
  }

  /** Made anew from the tables, as when something of the day changes. */
  private Map<AnswerMeasure, Map<String, Long>> figuresOfToday(Asked asked) {
    jdbc.sql("update answer set finished_at = :now where question_id = :question")
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .param("question", asked.question().value())
        .update();
    figures.refresh();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Map<AnswerMeasure, Map<String, Long>> all = new EnumMap<>(AnswerMeasure.class);
    for (AnswerMeasure measure : AnswerMeasure.values()) {
      all.put(measure, figures.byItem(measure, new Period(today, today, "page")));
    }
    return all;
  }

  private List<String> cited(Asked asked) {
    return jdbc.sql(
            """
            select s.passage_id from citation c
            join answer_source s on s.question_id = c.question_id and s.mark = c.mark
            where c.question_id = :question order by c.sentence, c.mark
            """)
        .param("question", asked.question().value())
        .query((row, number) -> row.getObject(1, UUID.class).toString())
        .list();
  }

  private static AnswerFilter text(String text) {
    return new AnswerFilter(
        text, null, null, null, null, null, null, null, null, null, null, null, null, false);
  }
}
