package changce.conversation;

import changce.answering.Outcome;
import changce.answering.Request.EarlierTurn;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.models.ModelCall;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables of conversations. Each method is one transaction; what it returns from is on disk. */
@Component
class ConversationStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate together;
  private final JsonMapper json;
  private final AnsweringNode node;
  private final Clock clock;

  ConversationStore(
      JdbcClient jdbc,
      JdbcTemplate batch,
      TransactionTemplate together,
      JsonMapper json,
      AnsweringNode node,
      Clock clock) {
    this.node = node;
    this.jdbc = jdbc;
    this.batch = batch;
    this.together = together;
    this.json = json;
    this.clock = clock;
  }

  /** The question that was stored with the key, if any. */
  Optional<Asked> askedWith(UUID key) {
    return jdbc.sql("select id, conversation_id from question where request_key = :key")
        .param("key", key)
        .query(
            (row, number) ->
                new Asked(
                    new QuestionId(row.getObject("id", UUID.class)),
                    new ConversationId(row.getObject("conversation_id", UUID.class))))
        .optional();
  }

  /**
   * Stores the question with its first events; begins the conversation when there was none.
   *
   * @throws UnknownConversation when there is none to go on with
   * @throws PendingQuestion when its last question is still being answered
   * @throws org.springframework.dao.DuplicateKeyException when the key has been used
   */
  @Transactional
  public void open(
      Door door,
      Asked asked,
      String text,
      boolean newConversation,
      @Nullable UUID key,
      List<AnswerEvent> opening) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (!newConversation) {
      takeTurn(asked.conversation());
    }
    if (newConversation) {
      jdbc.sql(
              "insert into conversation (id, channel, site, started_at) values (:id, :channel, :site, :now)")
          .param("id", asked.conversation().value())
          .param("channel", door.channel().column())
          .param("site", door.site())
          .param("now", now)
          .update();
    }
    jdbc.sql(
            """
            insert into question (id, conversation_id, text, asked_at, request_key)
            values (:id, :conversation, :text, :now, :key)
            """)
        .param("key", key)
        .param("id", asked.question().value())
        .param("conversation", asked.conversation().value())
        .param("text", text)
        .param("now", now)
        .update();
    jdbc.sql(
            """
            insert into answer (question_id, outcome, text, started_at, node_id)
            values (:id, :outcome, '', :now, :node)
            """)
        .param("node", node.id())
        .param("id", asked.question().value())
        .param("outcome", Outcome.PENDING.status())
        .param("now", now)
        .update();
    opening.forEach(event -> insert(asked.question(), event));
  }

  /** Holds the conversation until the question has been stored: two at once would both be taken. */
  private void takeTurn(ConversationId conversation) {
    if (jdbc.sql("select id from conversation where id = :id for update")
        .param("id", conversation.value())
        .query(UUID.class)
        .optional()
        .isEmpty()) {
      throw new UnknownConversation("没有这个会话，请重新开始提问。");
    }
    if (jdbc.sql(
                """
                select count(*) from question q join answer a on a.question_id = q.id
                where q.conversation_id = :id and a.outcome = 'pending'
                """)
            .param("id", conversation.value())
            .query(Integer.class)
            .single()
        > 0) {
      throw new PendingQuestion();
    }
  }

  /**
   * All of the events or none; a single one takes one round trip: somebody is waiting.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one has its place taken
   */
  void append(List<EventJournal.Entry> events) {
    if (events.size() == 1) {
      insert(events.get(0).question(), events.get(0).event());
    } else {
      together.executeWithoutResult(status -> insertAll(events));
    }
  }

  private void insertAll(List<EventJournal.Entry> events) {
    batch.batchUpdate(
        "insert into answer_event (question_id, sequence, type, data) values (?, ?, ?, ?)",
        events,
        events.size(),
        (row, entry) -> {
          row.setObject(1, entry.question().value());
          row.setInt(2, entry.event().sequence());
          row.setString(3, entry.event().type().word());
          row.setString(4, json.writeValueAsString(entry.event().content()));
        });
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
    AnswerRecord record = making.record();
    int updated =
        jdbc.sql(
                """
                update answer set outcome = :outcome, text = :text, reason = :reason, model = :model,
                  prompt_version = :prompt, route = :route, searched_as = :searched, finished_at = :now,
                  conversation_id = (select conversation_id from question where id = :question),
                  channel = (select c.channel from question q join conversation c on c.id = q.conversation_id
                    where q.id = :question),
                  site = (select c.site from question q join conversation c on c.id = q.conversation_id
                    where q.id = :question),
                  question = (select text from question where id = :question),
                  asked_on = :day, topics = :topics, blocked = :blocked, support = :support, cited_until = :until,
                  sources_ms = :sources, first_sentence_ms = :first, whole_ms = :whole
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
            .param("day", LocalDate.now(clock))
            .param("topics", joined(record.topics()))
            .param("blocked", record.blockedSentences())
            .param("support", record.support())
            .param("until", record.citedUntil(answer.citedMarks()))
            .param("sources", record.first("sources"))
            .param("first", record.first("sentence"))
            .param("whole", record.first("ended"))
            .param("question", question.value())
            .update();
    if (updated > 0) {
      insert(question, event);
      insertSources(question, answer, record);
      insertCitations(question, answer.sentences());
      insertCalls(question, record.calls());
      insertTrace(question, record.trace());
    }
    return updated > 0;
  }

  private void insertSources(QuestionId question, Projection answer, AnswerRecord record) {
    Set<Integer> cited = answer.citedMarks();
    batch.batchUpdate(
        """
        insert into answer_source (question_id, mark, passage_id, title, number, headings, text, policy, cited)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        answer.sources(),
        answer.sources().size(),
        (row, source) -> {
          row.setObject(1, question.value());
          row.setInt(2, source.mark());
          row.setObject(3, source.passage());
          row.setString(4, source.title());
          row.setString(5, source.number());
          row.setString(6, String.join("\n", source.headings()));
          row.setString(7, source.text());
          row.setString(8, record.policy(source.mark()));
          row.setBoolean(9, cited.contains(source.mark()));
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
          .param("purpose", call.purpose())
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

  private void insertTrace(QuestionId question, AnswerTrace trace) {
    jdbc.sql("insert into answer_trace (question_id, data) values (:question, :data)")
        .param("question", question.value())
        .param("data", json.writeValueAsString(trace))
        .update();
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
  List<EarlierTurn> lastTurns(Asked asked, int most, List<QuestionId> without) {
    Map<QuestionId, EarlierTurn> turns = new LinkedHashMap<>();
    jdbc.sql(
            """
                select q.id, q.text, a.outcome from question q join answer a on a.question_id = q.id
                where q.conversation_id = :conversation and q.id <> :question and a.forgotten_at is null
                order by q.asked_at desc limit :most
                """)
        .param("conversation", asked.conversation().value())
        .param("question", asked.question().value())
        .param("most", most)
        .query(
            row -> {
              turns.put(
                  new QuestionId(row.getObject("id", UUID.class)),
                  new EarlierTurn(row.getString("text"), Outcome.of(row.getString("outcome"))));
            });
    turns.keySet().removeAll(without);
    List<EarlierTurn> oldestFirst = new ArrayList<>(turns.values());
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  /** Those that have been pending for too long, or whose node has not been seen for a while. */
  List<QuestionId> lost(OffsetDateTime before, Duration unseen) {
    return jdbc.sql(
            """
            select question_id from answer where outcome = 'pending' and (started_at < :before
              or node_id in (select id from answering_node
                where seen_at < :unseen))
            """)
        .param("before", before)
        .param("unseen", node.now().minus(unseen))
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

  /** |个转企|人才|: found with its bars, 人才 is not found in 人才公寓. */
  private static @Nullable String joined(Set<String> topics) {
    return topics.isEmpty() ? null : "|" + String.join("|", topics) + "|";
  }

  private static @Nullable String shortened(@Nullable String reason) {
    return reason == null || reason.length() <= 2000 ? reason : reason.substring(0, 2000);
  }
}
