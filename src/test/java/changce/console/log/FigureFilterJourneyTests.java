package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers are found by what figures are made of. */
@StoreTest
@Import(People.class)
class FigureFilterJourneyTests {

  static final List<String> FIELDS =
      List.of(
          "first",
          "called",
          "failed",
          "judged-from",
          "judged-to",
          "verdict",
          "cause",
          "twice",
          "waiting");

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private ConsoleClient reviewer;
  private QuestionId answer = new QuestionId(new java.util.UUID(0, 0));

  @BeforeEach
  void ask(@Autowired Conversations conversations) {
    Asked asked = conversations.ask(Channel.PAGE, null, "专精特新小巨人奖励多少（查数字）").block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    answer = asked.question();
    reviewer = people.signedIn(port, "reviewer-of-figures", Role.REVIEWER);
  }

  @Test
  void eachFilterFindsTheAnswerThatFitsAndNoOther(@Autowired Feedbacks feedbacks) {
    jdbc.sql("update answer set first_sentence_ms = 61000 where question_id = :answer")
        .param("answer", answer.value())
        .update();
    jdbc.sql(
            """
            insert into model_call (question_id, sequence, purpose, model, prompt_version, whole_ms, ended)
            values (:answer, 7, 'answer', 'm-called', 'answer-1', 900, 'http 500')
            """)
        .param("answer", answer.value())
        .update();
    feedbacks.give(answer, false, null, null);
    judge(reviewer, "wrong", "retrieval");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Map<String, List<String>> filters = new LinkedHashMap<>();
    filters.put("first", List.of("60.9", "61.1"));
    filters.put("called", List.of("m-called", "another"));
    filters.put("verdict", List.of("wrong", "correct"));
    filters.put("cause", List.of("retrieval", "wording"));
    filters.put("judged-from", List.of(today.toString(), today.plusDays(1).toString()));
    filters.put("judged-to", List.of(today.toString(), today.minusDays(1).toString()));
    filters.put("feedback", List.of("any", "helpful"));
    filters.put("failed", List.of("1&called=m-called", "1&called=another"));
    filters.forEach(
        (field, values) -> {
          assertThat(found(field + "=" + values.get(0))).as(field).isTrue();
          assertThat(found(field + "=" + values.get(1))).as(field).isFalse();
        });
  }

  @Test
  void anAnswerWaitsUntilItIsJudgedAndIsJudgedTwiceByTwoPeople() {
    ConsoleClient second = people.signedIn(port, "second-of-the-log", Role.REVIEWER);
    reviewer.get("/console/bench/" + answer.value());
    assertThat(found("waiting=1")).isTrue();
    judge(reviewer, "correct", "");
    judge(reviewer, "wrong", "wording");
    assertThat(found("twice=1")).isFalse();
    judge(second, "correct", "");
    assertThat(found("twice=1")).isTrue();
    assertThat(found("waiting=1")).isFalse();
  }

  /** The cause must be that of the verdict, not of another reviewer's. */
  @Test
  void verdictAndCauseAreOfTheSameReviewer() {
    ConsoleClient second = people.signedIn(port, "second-of-the-log", Role.REVIEWER);
    judge(reviewer, "wrong", "wording");
    judge(second, "harmful", "outdated");
    assertThat(found("verdict=harmful&cause=outdated")).isTrue();
    assertThat(found("verdict=harmful&cause=wording")).isFalse();
  }

  /** Of a million answers, those of a small site are found without reading the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "outcome",
        "channel",
        "site",
        "asked_on",
        "model",
        "prompt_version",
        "review",
        "blocked",
        "whole_ms",
        "first_sentence_ms"
      })
  void whatAnswersAreFilteredByHasAnIndex(String column, @Autowired DataSource store)
      throws SQLException {
    Set<String> first = new HashSet<>();
    try (Connection connection = store.getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      String table = data.storesUpperCaseIdentifiers() ? "ANSWER" : "answer";
      try (ResultSet row = data.getIndexInfo(null, null, table, false, true)) {
        while (row.next()) {
          if (row.getInt("ORDINAL_POSITION") == 1) {
            first.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    assertThat(first).contains(column);
  }

  private void judge(ConsoleClient who, String verdict, String cause) {
    who.post(
        "/console/bench/" + answer.value(), "verdict", verdict, "cause", cause, "confirmed", "1");
  }

  private boolean found(String query) {
    String text = URLEncoder.encode("查数字", StandardCharsets.UTF_8);
    return reviewer
        .get("/console/log?text=" + text + "&" + query)
        .html()
        .select("td a[href*=answers]")
        .eachAttr("href")
        .stream()
        .anyMatch(address -> address.endsWith(answer.value().toString()));
  }
}
