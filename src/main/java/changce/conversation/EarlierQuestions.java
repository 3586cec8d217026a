package changce.conversation;

import changce.answering.Outcome;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the next answer of a conversation goes by, unless the visitor leaves it out. Blocks. */
@Component
public class EarlierQuestions {

  private final JdbcClient jdbc;

  EarlierQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A question that was answered, in the visitor's words. */
  public record Earlier(QuestionId id, String text) {}

  private record Row(Earlier question, Outcome outcome) {}

  /** Newest first, as many as are looked back at; what was refused is never gone by. */
  public List<Earlier> in(ConversationId conversation) {
    return jdbc
        .sql(
            """
            select q.id, q.text, a.outcome from question q join answer a on a.question_id = q.id
            where q.conversation_id = :conversation and a.forgotten_at is null
            order by q.asked_at desc limit :most
            """)
        .param("conversation", conversation.value())
        .param("most", Conversations.EARLIER_TURNS)
        .query(
            (row, number) ->
                new Row(
                    new Earlier(
                        new QuestionId(row.getObject("id", UUID.class)), row.getString("text")),
                    Outcome.of(row.getString("outcome"))))
        .list()
        .stream()
        .filter(
            row -> row.outcome != Outcome.PENDING && !row.outcome.status().startsWith("guarded_"))
        .map(Row::question)
        .toList();
  }
}
