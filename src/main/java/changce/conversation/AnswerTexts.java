package changce.conversation;

import changce.conversation.AnswerEvent.Accepted;
import changce.conversation.AnswerEvent.Ended;
import changce.reading.Language;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

  public UnknownConversation unknown() {
    return new UnknownConversation("没有这个会话，或者其中没有问题。");
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

  private record Stored(UUID question, String type, String data) {}

  /** First and last event stay, in their places: who follows an answer waits for its end. */
  private void coverEvents(List<UUID> answers) {
    List<Stored> events =
        jdbc.sql(
                """
                select question_id, type, data from answer_event
                where question_id in (:ids) and type in ('accepted', 'outcome')
                """)
            .param("ids", answers)
            .query(
                (row, number) ->
                    new Stored(
                        row.getObject("question_id", UUID.class),
                        row.getString("type"),
                        row.getString("data")))
            .list();
    Map<UUID, Accepted> asked = new HashMap<>();
    Set<UUID> english = new HashSet<>();
    for (Stored event : events) {
      if (event.type.equals("accepted")) {
        Accepted accepted = json.readValue(event.data, Accepted.class);
        asked.put(event.question, accepted);
        if (Language.of(accepted.text()) == Language.ENGLISH) {
          english.add(event.question);
        }
      }
    }
    batch.batchUpdate(
        "update answer_event set data = ? where question_id = ? and type = ?",
        events,
        100,
        (row, event) -> {
          boolean inEnglish = english.contains(event.question);
          Accepted accepted = Objects.requireNonNull(asked.get(event.question));
          row.setString(
              1,
              json.writeValueAsString(
                  event.type.equals("accepted")
                      ? covered(accepted, inEnglish)
                      : covered(json.readValue(event.data, Ended.class), inEnglish)));
          row.setObject(2, event.question);
          row.setString(3, event.type);
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
