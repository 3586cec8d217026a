package changce.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
        e.withdrawn_reason, e.title, e.number, e.kind, e.issuer, e.issued_on, e.effective_from, e.effective_to, e.status,
        e.replaced_by, e.region, e.topics, e.source, e.source_url, e.verification
      from edition e join policy o on o.id = e.policy_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  EditionStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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

  /**
   * @return false when it was no draft any more
   */
  boolean check(EditionId id, String by) {
    return jdbc.sql(
                "update edition set state = 'checked', checked_by = :by, checked_at = :now"
                    + " where id = :id and state = 'draft'")
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .param("id", id.value())
            .update()
        > 0;
  }

  List<PolicyStore.StoredClause> clauses(EditionId id) {
    return jdbc.sql(
            "select id, headings, text_start, text_end, text from passage where edition_id = :id order by ordinal")
        .param("id", id.value())
        .query(
            (row, number) ->
                new PolicyStore.StoredClause(
                    new PassageId(row.getObject("id", UUID.class)), PolicyStore.clause(row)))
        .list();
  }

  Optional<Original> original(PassageId passage) {
    return jdbc.sql(
            """
            select e.title, e.state, e.text, p.text_start, p.text_end, p.page
            from passage p join edition e on e.id = p.edition_id where p.id = :id
            """)
        .param("id", passage.value())
        .query(
            (row, number) ->
                new Original(
                    row.getString("title"),
                    PolicyStore.constant(Edition.State.class, row.getString("state")),
                    row.getString("text"),
                    row.getInt("text_start"),
                    row.getInt("text_end"),
                    row.getObject("page", Integer.class)))
        .optional();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        new EditionId(row.getObject("id", UUID.class)),
        PolicyStore.policy(row),
        PolicyStore.constant(Edition.State.class, row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class),
        row.getString("added_by"),
        row.getString("checked_by"),
        row.getString("published_by"),
        row.getString("withdrawn_by"),
        row.getString("withdrawn_reason"));
  }
}
