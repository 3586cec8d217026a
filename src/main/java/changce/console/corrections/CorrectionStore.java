package changce.console.corrections;

import changce.console.corrections.Correction.CitedClause;
import changce.console.corrections.Correction.Kind;
import changce.console.corrections.Correction.State;
import changce.conversation.QuestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of corrections. */
@Component
class CorrectionStore {

  private static final TypeReference<List<CitedClause>> CLAUSES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CorrectionStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Correction correction) {
    jdbc.sql(
            """
            insert into correction (id, question_id, kind, state, version, question, text, clauses, written_by, written_at, example_of)
            values (:id, :answer, :kind, 'proposed', 1, :question, :text, :clauses, :by, :now, :example_of)
            """)
        .param("id", correction.id())
        .param("answer", correction.corrects().value())
        .param("kind", correction.kind().word())
        .param("question", correction.question())
        .param("text", correction.text())
        .param("clauses", json.writeValueAsString(correction.clauses()))
        .param("by", correction.writtenBy())
        .param("now", correction.writtenAt())
        .param("example_of", correction.exampleOf())
        .update();
  }

  /**
   * @return false when somebody changed or decided it since that version
   */
  boolean rewrite(Correction changed, int version) {
    return jdbc.sql(
                """
                update correction set state = 'proposed', version = version + 1, question = :question, text = :text,
                  kind = :kind, example_of = :example_of, clauses = :clauses, written_by = :by, written_at = :now, decided_by = null, decided_at = null, decision = null
                where id = :id and version = :version and state in ('proposed', 'rejected')
                """)
            .param("kind", changed.kind().word())
            .param("example_of", changed.exampleOf())
            .param("question", changed.question())
            .param("text", changed.text())
            .param("clauses", json.writeValueAsString(changed.clauses()))
            .param("by", changed.writtenBy())
            .param("now", changed.writtenAt())
            .param("id", changed.id())
            .param("version", version)
            .update()
        > 0;
  }

  /**
   * @return false when somebody changed or decided it since that version
   */
  boolean decide(
      Correction correction,
      State state,
      UUID by,
      OffsetDateTime now,
      @Nullable String why,
      @Nullable UUID curated) {
    return jdbc.sql(
                """
                update correction set state = :state, version = version + 1, decided_by = :by, decided_at = :now,
                  decision = :why, curated_id = :curated
                where id = :id and version = :version
                """)
            .param("state", state.word())
            .param("by", by)
            .param("now", now)
            .param("why", why)
            .param("curated", curated)
            .param("id", correction.id())
            .param("version", correction.version())
            .update()
        > 0;
  }

  void drafted(UUID id, UUID edition) {
    jdbc.sql("update correction set edition_id = :edition where id = :id")
        .param("edition", edition)
        .param("id", id)
        .update();
  }

  /** Approved ones that the edition came of are asked again then. */
  void askAt(UUID id, OffsetDateTime moment) {
    jdbc.sql("update correction set ask_at = :moment where id = :id")
        .param("moment", moment)
        .param("id", id)
        .update();
  }

  void askOfEditionAt(UUID edition, OffsetDateTime moment) {
    jdbc.sql(
            "update correction set ask_at = :moment where edition_id = :edition and state = 'approved'")
        .param("moment", moment)
        .param("edition", edition)
        .update();
  }

  /** Each is taken by one node. */
  List<Correction> takeDue(OffsetDateTime now) {
    return jdbc
        .sql("select * from correction where ask_at <= :now order by ask_at")
        .param("now", now)
        .query(this::correction)
        .list()
        .stream()
        .filter(correction -> take(correction.id()))
        .toList();
  }

  private boolean take(UUID id) {
    return jdbc.sql("update correction set ask_at = null where id = :id and ask_at is not null")
            .param("id", id)
            .update()
        > 0;
  }

  void askedAgain(UUID id, QuestionId answer) {
    jdbc.sql("update correction set asked_again = :answer where id = :id")
        .param("answer", answer.value())
        .param("id", id)
        .update();
  }

  Optional<Correction> find(UUID id) {
    return jdbc.sql("select * from correction where id = :id")
        .param("id", id)
        .query(this::correction)
        .optional();
  }

  List<Correction> in(State state, int most) {
    return jdbc.sql(
            "select * from correction where state = :state order by written_at desc limit :most")
        .param("state", state.word())
        .param("most", most)
        .query(this::correction)
        .list();
  }

  List<Correction> of(QuestionId answer) {
    return jdbc.sql("select * from correction where question_id = :answer order by written_at")
        .param("answer", answer.value())
        .query(this::correction)
        .list();
  }

  private Correction correction(ResultSet row, int number) throws SQLException {
    UUID again = row.getObject("asked_again", UUID.class);
    return new Correction(
        row.getObject("id", UUID.class),
        new QuestionId(row.getObject("question_id", UUID.class)),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("version"),
        row.getString("question"),
        row.getString("text"),
        json.readValue(row.getString("clauses"), CLAUSES),
        row.getObject("written_by", UUID.class),
        row.getObject("written_at", OffsetDateTime.class),
        row.getString("example_of"),
        row.getObject("decided_by", UUID.class),
        row.getObject("decided_at", OffsetDateTime.class),
        row.getString("decision"),
        row.getObject("curated_id", UUID.class),
        again == null ? null : new QuestionId(again),
        row.getObject("edition_id", UUID.class));
  }
}
