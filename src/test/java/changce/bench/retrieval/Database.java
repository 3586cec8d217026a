package changce.bench.retrieval;

import changce.TestStore;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL database of its own for one peer. */
final class Database {

  final PGSimpleDataSource source = new PGSimpleDataSource();
  final JdbcTemplate jdbc = new JdbcTemplate(source);

  Database() {
    source.setUrl(TestStore.newPostgresUrl(TestStore.server("changce.test.postgres")));
    jdbc.execute("create extension vector");
  }

  long bytes() {
    Long bytes =
        jdbc.queryForObject(
            "select sum(pg_total_relation_size(c.oid))::bigint from pg_class c join pg_namespace n"
                + " on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'",
            Long.class);
    return bytes == null ? 0 : bytes;
  }

  /** Without its tables the machine has room for the next. */
  void drop() {
    String name = source.getDatabaseName();
    PGSimpleDataSource other = new PGSimpleDataSource();
    other.setUrl(TestStore.server("changce.test.postgres") + "postgres?user=postgres");
    try (Connection connection = other.getConnection()) {
      connection.createStatement().execute("drop database " + name + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
