package changce.answering;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of curated answers. */
@Component
class CuratedAnswerStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  CuratedAnswerStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void approve(CuratedAnswer answer) {
    jdbc.sql(
            """
            insert into curated_answer (id, question, content, approved_by, approved_at)
            values (:id, :question, :content, :by, :now)
            """)
        .param("id", answer.id())
        .param("question", answer.question())
        .param("content", json.writeValueAsString(answer))
        .param("by", answer.approvedBy())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  void withdraw(UUID id, String because) {
    jdbc.sql(
            """
            update curated_answer set withdrawn_at = :now, withdrawn_because = :because
            where id = :id and withdrawn_at is null
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("because", because)
        .param("id", id)
        .update();
  }

  /** Another number after every approval and withdrawal. */
  long version() {
    return jdbc.sql("select count(*) + count(withdrawn_at) from curated_answer")
        .query(Long.class)
        .single();
  }

  List<CuratedAnswer> inUse() {
    return jdbc.sql("select content from curated_answer where withdrawn_at is null")
        .query((row, number) -> json.readValue(row.getString(1), CuratedAnswer.class))
        .list();
  }
}
