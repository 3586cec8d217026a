package changce.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions as staff see them, in every state. */
class EditionStore {

  private static final String SELECT =
      """
      select o.slug, e.id, e.state, e.created_at, e.added_by, e.checked_by, e.published_by, e.withdrawn_by,
        e.withdrawn_reason, %s
      from edition e join policy o on o.id = e.policy_id
      """
          .formatted(PolicyRows.COLUMNS);

  private final JdbcClient jdbc;

  EditionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Edition> all() {
    return jdbc.sql(SELECT + " order by o.slug, e.created_at").query(EditionStore::edition).list();
  }

  List<Edition> of(String slug) {
    return jdbc.sql(SELECT + " where o.slug = :slug order by e.created_at")
        .param("slug", slug)
        .query(EditionStore::edition)
        .list();
  }

  Optional<Edition> find(EditionId id) {
    return jdbc.sql(SELECT + " where e.id = :id")
        .param("id", id.value())
        .query(EditionStore::edition)
        .optional();
  }

  List<PolicyStore.StoredClause> clauses(EditionId id) {
    return jdbc.sql(
            "select id, headings, text_start, text_end, text from passage where edition_id = :id order by ordinal")
        .param("id", id.value())
        .query(
            (row, number) ->
                new PolicyStore.StoredClause(
                    new PassageId(row.getObject("id", UUID.class)), PolicyRows.clause(row)))
        .list();
  }

  String text(EditionId id) {
    return jdbc.sql("select text from edition where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  Optional<Original> original(PassageId passage) {
    return jdbc.sql(
            "select edition_id, headings, text_start, text_end, page from passage where id = :id")
        .param("id", passage.value())
        .query((row, number) -> original(row))
        .optional();
  }

  private Original original(ResultSet row) throws SQLException {
    EditionId edition = new EditionId(row.getObject("edition_id", UUID.class));
    return new Original(
        find(edition).orElseThrow(),
        List.of(row.getString("headings").split("\n", -1)),
        text(edition),
        row.getInt("text_start"),
        row.getInt("text_end"),
        row.getObject("page", Integer.class));
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        new EditionId(row.getObject("id", UUID.class)),
        PolicyRows.policy(row),
        PolicyRows.constant(Edition.State.class, row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class),
        row.getString("added_by"),
        row.getString("checked_by"),
        row.getString("published_by"),
        row.getString("withdrawn_by"),
        row.getString("withdrawn_reason"));
  }
}
