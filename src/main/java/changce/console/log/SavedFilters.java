package changce.console.log;

import changce.staff.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filters of the log that staff keep under a name, for themselves or for all. */
@Component
class SavedFilters {

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedFilters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param query as it stands in an address
   * @param own may be deleted by whoever looks
   */
  record SavedFilter(UUID id, String name, String query, boolean shared, boolean own) {}

  List<SavedFilter> of(Person person) {
    return jdbc.sql(
            "select id, owner, name, query, shared from saved_filter where owner = :person or shared order by name")
        .param("person", person.id())
        .query(
            (row, number) ->
                new SavedFilter(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("query"),
                    row.getBoolean("shared"),
                    person.id().equals(row.getObject("owner", UUID.class))))
        .list();
  }

  void save(Person person, String name, LogQuery query, boolean shared) {
    jdbc.sql(
            """
            insert into saved_filter (id, owner, name, query, shared, created_at)
            values (:id, :owner, :name, :query, :shared, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("owner", person.id())
        .param("name", name)
        .param("query", query.encoded())
        .param("shared", shared)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  void delete(Person person, UUID id) {
    jdbc.sql("delete from saved_filter where id = :id and owner = :owner")
        .param("id", id)
        .param("owner", person.id())
        .update();
  }
}
