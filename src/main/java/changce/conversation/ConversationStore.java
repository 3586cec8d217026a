package changce.conversation;

import changce.answering.Outcome;
import changce.answering.Request.EarlierTurn;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables of conversations and their questions. Each method is one transaction; what it returns
 * from is on disk.
 */
@Component
class ConversationStore {

  private final JdbcClient jdbc;
  private final StoredEvents events;
  private final AnsweringNode node;
  private final StoreClock clock;

  ConversationStore(JdbcClient jdbc, StoredEvents events, AnsweringNode node, StoreClock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.node = node;
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
    OffsetDateTime now = clock.now();
    if (!newConversation) {
      takeTurn(asked.conversation());
    }
    if (newConversation) {
      jdbc.sql(
              "insert into conversation (id, channel, site, started_at) values (:id, :channel,"
                  + " :site, :now)")
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
    opening.forEach(event -> events.insert(asked.question(), event));
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
  List<QuestionId> lost(Duration limit, Duration unseen) {
    return jdbc.sql(
            """
            select question_id from answer where outcome = 'pending' and (started_at < :before
              or node_id in (select id from answering_node
                where seen_at < :unseen))
            """)
        .param("before", clock.now().minus(limit))
        .param("unseen", node.now().minus(unseen))
        .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
        .list();
  }
}
