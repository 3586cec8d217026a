package changce.conversation;

import changce.conversation.AnswerEvent.Accepted;
import changce.conversation.AnswerEvent.Content;
import changce.conversation.AnswerEvent.Ended;
import changce.reading.Language;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of questions and answers, to be forgotten. What is counted stays: outcome, day,
 * channel, topics, times, tokens, whether it helped, and which clauses were cited. Blocks.
 */
@Component
public class AnswerTexts {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;
  private final Clock clock;

  AnswerTexts(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Ended answers from before a moment that still have their words, the oldest first. They are
   * locked until the transaction ends; those that another node has locked are left out.
   */
  public List<QuestionId> due(OffsetDateTime before, int most) {
    return ids(
        jdbc.sql(
                """
                select question_id from answer
                where forgotten_at is null and started_at < :before and outcome <> 'pending'
                order by started_at limit :most for update skip locked
                """)
            .param("before", before)
            .param("most", most));
  }

  /** All of the conversation's, oldest first; none when there is no such conversation. */
  public List<QuestionId> of(ConversationId conversation) {
    return ids(
        jdbc.sql("select id from question where conversation_id = :id order by asked_at")
            .param("id", conversation.value()));
  }

  /**
   * How many of the answers still had their words. What visitors see of them from now on says that
   * they were deleted.
   */
  @Transactional
  public int forget(List<QuestionId> answers) {
    List<UUID> kept = locked(answers);
    if (!kept.isEmpty()) {
      coverEvents(kept);
      update(
          "delete from answer_event where question_id in (:ids) and type not in ('accepted', 'outcome')",
          kept);
      update("delete from answer_trace where question_id in (:ids)", kept);
      update("update feedback set reason = null, text = null where question_id in (:ids)", kept);
      update("update question set text = '', request_key = null where id in (:ids)", kept);
      jdbc.sql(
              """
              update answer set question = '', text = '', searched_as = null, reason = null,
                forgotten_at = :now
              where question_id in (:ids)
              """)
          .param("now", OffsetDateTime.now(clock))
          .param("ids", kept)
          .update();
    }
    return kept.size();
  }

  /**
   * Of the later answers of the same conversation: what they were searched as, and how they came
   * about. Both are made from what was asked before.
   *
   * @return how many answers there are after it
   */
  @Transactional
  public int forgetWorkingAfter(QuestionId question) {
    List<UUID> later =
        ids(
                jdbc.sql(
                        """
                    select l.id from question q join question l on l.conversation_id = q.conversation_id
                    where q.id = :id and l.asked_at > q.asked_at
                    """)
                    .param("id", question.value()))
            .stream()
            .map(QuestionId::value)
            .toList();
    if (!later.isEmpty()) {
      update("delete from answer_trace where question_id in (:ids)", later);
      update("update answer set searched_as = null where question_id in (:ids)", later);
    }
    return later.size();
  }

  private List<UUID> locked(List<QuestionId> answers) {
    return answers.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select question_id from answer
                where question_id in (:ids) and forgotten_at is null and outcome <> 'pending' for update
                """)
            .param("ids", answers.stream().map(QuestionId::value).toList())
            .query(UUID.class)
            .list();
  }

  private record Shown(UUID question, Accepted accepted, @Nullable Ended ended) {

    boolean english() {
      return Language.of(accepted.text()) == Language.ENGLISH;
    }
  }

  /** First and last event stay, in their places: who follows an answer waits for its end. */
  private void coverEvents(List<UUID> answers) {
    List<Shown> shown =
        jdbc.sql(
                """
                select a.question_id, a.data as accepted, o.data as ended from answer_event a
                left join answer_event o on o.question_id = a.question_id and o.type = 'outcome'
                where a.question_id in (:ids) and a.type = 'accepted'
                """)
            .param("ids", answers)
            .query(
                (row, number) ->
                    new Shown(
                        row.getObject("question_id", UUID.class),
                        json.readValue(row.getString("accepted"), Accepted.class),
                        ended(row.getString("ended"))))
            .list();
    cover("accepted", shown, one -> covered(one.accepted, one.english()));
    cover(
        "outcome",
        shown.stream().filter(one -> one.ended != null).toList(),
        one -> covered(Objects.requireNonNull(one.ended), one.english()));
  }

  private @Nullable Ended ended(@Nullable String data) {
    return data == null ? null : json.readValue(data, Ended.class);
  }

  private void cover(String type, List<Shown> shown, Function<Shown, Content> covered) {
    batch.batchUpdate(
        "update answer_event set data = ? where question_id = ? and type = ?",
        shown,
        100,
        (row, one) -> {
          row.setString(1, json.writeValueAsString(covered.apply(one)));
          row.setObject(2, one.question);
          row.setString(3, type);
        });
  }

  private static Accepted covered(Accepted accepted, boolean english) {
    return new Accepted(
        accepted.question(), accepted.conversation(), said(Texts.FORGOTTEN_QUESTION, english));
  }

  private static Ended covered(Ended ended, boolean english) {
    return new Ended(
        ended.outcome(),
        null,
        said(Texts.FORGOTTEN, english),
        List.of(),
        List.of(),
        null,
        ended.asOf(),
        ended.label(),
        ended.model(),
        true);
  }

  private static String said(String chinese, boolean english) {
    return english ? EnglishFrame.inEnglish(chinese) : chinese;
  }

  private void update(String sql, List<UUID> ids) {
    jdbc.sql(sql).param("ids", ids).update();
  }

  private static List<QuestionId> ids(JdbcClient.StatementSpec statement) {
    return statement.query((row, number) -> new QuestionId(row.getObject(1, UUID.class))).list();
  }
}
