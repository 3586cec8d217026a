package changce.conversation;

import changce.answering.AnswerPart.ModelCall;
import changce.answering.Outcome;
import changce.answering.Request.EarlierTurn;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of conversations. Each method is one transaction; what it returns from is on disk. */
@Component
class ConversationStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;
  private final Clock clock;

  ConversationStore(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
    this.clock = clock;
  }

  boolean knows(ConversationId conversation) {
    return jdbc.sql("select count(*) from conversation where id = :id")
            .param("id", conversation.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Stores the question with its first events; begins the conversation when there was none. */
  @Transactional
  public void open(
      Channel channel,
      Asked asked,
      String text,
      boolean newConversation,
      List<AnswerEvent> opening) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (newConversation) {
      jdbc.sql("insert into conversation (id, channel, started_at) values (:id, :channel, :now)")
          .param("id", asked.conversation().value())
          .param("channel", channel.column())
          .param("now", now)
          .update();
    }
    jdbc.sql(
            "insert into question (id, conversation_id, text, asked_at) values (:id, :conversation, :text, :now)")
        .param("id", asked.question().value())
        .param("conversation", asked.conversation().value())
        .param("text", text)
        .param("now", now)
        .update();
    jdbc.sql(
            "insert into answer (question_id, outcome, text, started_at) values (:id, :outcome, '', :now)")
        .param("id", asked.question().value())
        .param("outcome", Outcome.PENDING.status())
        .param("now", now)
        .update();
    opening.forEach(event -> insert(asked.question(), event));
  }

  /** One statement, so one round trip: somebody is waiting. */
  void append(QuestionId question, AnswerEvent event) {
    insert(question, event);
  }

  /**
   * False when the answer had ended already: the first ending stands.
   *
   * @param event with the {@link Ended}
   * @param making for the log only
   */
  @Transactional
  public boolean end(QuestionId question, AnswerEvent event, Projection answer, Making making) {
    Ended ended = (Ended) event.content();
    int updated =
        jdbc.sql(
                """
                update answer set outcome = :outcome, text = :text, reason = :reason, model = :model,
                  prompt_version = :prompt, route = :route, searched_as = :searched, finished_at = :now
                where question_id = :question and outcome = 'pending'
                """)
            .param("outcome", ended.outcome())
            .param("text", answer.text())
            .param("reason", shortened(making.reason()))
            .param("model", ended.model())
            .param("prompt", making.promptVersion())
            .param("route", making.route())
            .param("searched", making.searchedAs())
            .param("now", OffsetDateTime.now(clock))
            .param("question", question.value())
            .update();
    if (updated > 0) {
      insert(question, event);
      insertSources(question, answer.sources());
      insertCitations(question, answer.sentences());
      insertCalls(question, making.calls());
    }
    return updated > 0;
  }

  private void insertSources(QuestionId question, List<ShownSource> sources) {
    batch.batchUpdate(
        """
        insert into answer_source (question_id, mark, passage_id, title, number, headings, text)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        sources,
        sources.size(),
        (row, source) -> {
          row.setObject(1, question.value());
          row.setInt(2, source.mark());
          row.setObject(3, source.passage());
          row.setString(4, source.title());
          row.setString(5, source.number());
          row.setString(6, String.join("\n", source.headings()));
          row.setString(7, source.text());
        });
  }

  private void insertCitations(QuestionId question, List<ShownSentence> sentences) {
    record Citation(int sentence, int mark) {}
    List<Citation> citations =
        sentences.stream()
            .flatMap(s -> s.citations().stream().map(mark -> new Citation(s.sentence(), mark)))
            .toList();
    batch.batchUpdate(
        "insert into citation (question_id, sentence, mark) values (?, ?, ?)",
        citations,
        citations.size(),
        (row, citation) -> {
          row.setObject(1, question.value());
          row.setInt(2, citation.sentence);
          row.setInt(3, citation.mark);
        });
  }

  private void insertCalls(QuestionId question, List<ModelCall> calls) {
    for (int i = 0; i < calls.size(); i++) {
      ModelCall call = calls.get(i);
      jdbc.sql(
              """
              insert into model_call (question_id, sequence, purpose, model, prompt_version,
                input_tokens, output_tokens, first_token_ms, whole_ms, ended)
              values (:question, :sequence, :purpose, :model, :prompt, :input, :output, :first, :whole, :ended)
              """)
          .param("question", question.value())
          .param("sequence", i)
          .param("purpose", call.purpose().word())
          .param("model", call.model())
          .param("prompt", call.promptVersion())
          .param("input", call.inputTokens())
          .param("output", call.outputTokens())
          .param("first", call.firstTokenMs())
          .param("whole", call.wholeMs())
          .param("ended", call.ended())
          .update();
    }
  }

  List<AnswerEvent> events(QuestionId question, int after) {
    return jdbc.sql(
            """
            select sequence, type, data from answer_event
            where question_id = :question and sequence > :after order by sequence
            """)
        .param("question", question.value())
        .param("after", after)
        .query(
            (row, number) ->
                new AnswerEvent(
                    row.getInt("sequence"), content(row.getString("type"), row.getString("data"))))
        .list();
  }

  List<QuestionId> questions(ConversationId conversation) {
    return jdbc.sql("select id from question where conversation_id = :id order by asked_at")
        .param("id", conversation.value())
        .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The last turns of the conversation before the question, oldest first. */
  List<EarlierTurn> lastTurns(Asked asked, int most) {
    List<EarlierTurn> turns =
        jdbc.sql(
                """
                select q.text, a.outcome from question q join answer a on a.question_id = q.id
                where q.conversation_id = :conversation and q.id <> :question
                order by q.asked_at desc limit :most
                """)
            .param("conversation", asked.conversation().value())
            .param("question", asked.question().value())
            .param("most", most)
            .query(
                (row, number) ->
                    new EarlierTurn(row.getString("text"), Outcome.of(row.getString("outcome"))))
            .list();
    List<EarlierTurn> oldestFirst = new ArrayList<>(turns);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  List<QuestionId> pendingSince(OffsetDateTime before) {
    return jdbc.sql(
            "select question_id from answer where outcome = 'pending' and started_at < :before")
        .param("before", before)
        .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
        .list();
  }

  private void insert(QuestionId question, AnswerEvent event) {
    jdbc.sql(
            "insert into answer_event (question_id, sequence, type, data) values (:question, :sequence, :type, :data)")
        .param("question", question.value())
        .param("sequence", event.sequence())
        .param("type", event.type().word())
        .param("data", json.writeValueAsString(event.content()))
        .update();
  }

  private AnswerEvent.Content content(String type, String data) {
    return json.readValue(data, AnswerEvent.Type.valueOf(type.toUpperCase(Locale.ROOT)).content());
  }

  private static @Nullable String shortened(@Nullable String reason) {
    return reason == null || reason.length() <= 2000 ? reason : reason.substring(0, 2000);
  }
}
