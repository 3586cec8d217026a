package changce.conversation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether answers have arrived, told by the channel that sent them, so that staff can see it where
 * they see the answer. The last word counts. Blocks.
 */
@Component
public class Deliveries {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void delivered(QuestionId question) {
    note(new Delivery(question, true, null, null, OffsetDateTime.now(clock)));
  }

  /**
   * @param code the platform's own
   * @param meaning in a sentence, without anything secret
   */
  public void failed(QuestionId question, int code, String meaning) {
    note(new Delivery(question, false, code, meaning, OffsetDateTime.now(clock)));
  }

  /** Empty when the channel has nothing to send, or has not tried. */
  public Optional<Delivery> of(QuestionId question) {
    return jdbc.sql("select * from answer_delivery where question_id = :question")
        .param("question", question.value())
        .query(Deliveries::delivery)
        .optional();
  }

  /**
   * An answer that has not arrived.
   *
   * @param asked what it answers
   */
  public record Undelivered(Delivery delivery, String asked) {}

  /** The last ones, newest first. */
  public List<Undelivered> failed() {
    return jdbc.sql(
            """
            select d.*, q.text from answer_delivery d join question q on q.id = d.question_id
            where d.delivered = false order by d.noted_at desc limit :most
            """)
        .param("most", MOST)
        .query((row, number) -> new Undelivered(delivery(row, number), row.getString("text")))
        .list();
  }

  private void note(Delivery delivery) {
    if (written(
            """
            update answer_delivery set delivered = :delivered, code = :code, meaning = :meaning,
              noted_at = :now
            where question_id = :question
            """,
            delivery)
        == 0) {
      insert(delivery);
    }
  }

  private void insert(Delivery delivery) {
    try {
      written(
          """
          insert into answer_delivery (question_id, delivered, code, meaning, noted_at)
          values (:question, :delivered, :code, :meaning, :now)
          """,
          delivery);
    } catch (DuplicateKeyException e) {
      note(delivery);
    }
  }

  private int written(String sql, Delivery delivery) {
    return jdbc.sql(sql)
        .param("question", delivery.question().value())
        .param("delivered", delivery.delivered())
        .param("code", delivery.code())
        .param("meaning", delivery.meaning())
        .param("now", delivery.notedAt())
        .update();
  }

  private static Delivery delivery(java.sql.ResultSet row, int number)
      throws java.sql.SQLException {
    @Nullable Integer code = row.getObject("code", Integer.class);
    return new Delivery(
        new QuestionId(row.getObject("question_id", UUID.class)),
        row.getBoolean("delivered"),
        code,
        row.getString("meaning"),
        row.getObject("noted_at", OffsetDateTime.class));
  }
}
