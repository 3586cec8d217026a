package changce.policy;

import static java.util.Objects.requireNonNull;

import changce.policy.ExactSearch.PublishedWindow;
import com.pgvector.PGhalfvec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * pgvector: half-precision vectors, by inner product; PostgreSQL itself chooses between its HNSW
 * index and an exact scan.
 */
class PgPassageVectors implements PassageVectors {

  /** A passage has a few windows: looking at this many more finds enough passages. */
  private static final int WINDOWS_PER_PASSAGE = 3;

  private final JdbcTemplate jdbc;

  PgPassageVectors(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void store(List<Window> windows) {
    jdbc.batchUpdate(
        """
        insert into passage_vector (passage_id, edition_id, window_no, window_hash, embedding)
        select id, edition_id, ?, ?, ?::halfvec from passage where id = ?
        """,
        windows,
        100,
        (statement, window) -> {
          statement.setInt(1, window.number());
          statement.setString(2, window.hash());
          statement.setString(3, new PGhalfvec(window.vector()).getValue());
          statement.setObject(4, window.passage().value());
        });
  }

  @Override
  public Map<String, float[]> byHash(Collection<String> hashes) {
    Map<String, float[]> found = new HashMap<>();
    jdbc.query(
        "select window_hash, embedding from passage_vector where window_hash = any (?)",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("varchar", hashes.toArray())),
        rows -> {
          found.put(rows.getString(1), new PGhalfvec(rows.getString(2)).toArray());
        });
    return found;
  }

  @Override
  public Nearest nearest(float[] question, LocalDate day, int limit) {
    Nearest near =
        jdbc.execute(
            // With the settings before it in one round trip. Without iterative_scan an index scan
            // that is filtered afterwards would return too few rows.
            """
            set hnsw.iterative_scan = strict_order;
            set hnsw.ef_search = %1$d;
            select v.passage_id, v.embedding <#> ?::halfvec as distance,
              (select version from library_state) as version
            from passage_vector v join edition e on e.id = v.edition_id
            where %2$s
            order by distance
            limit %1$d
            """
                .formatted(limit * WINDOWS_PER_PASSAGE, PolicyStore.IN_FORCE.replace(":day", "?")),
            (PreparedStatementCallback<Nearest>)
                statement -> {
                  statement.setString(1, new PGhalfvec(question).getValue());
                  statement.setObject(2, day);
                  statement.setObject(3, day);
                  statement.execute();
                  while (statement.getResultSet() == null) {
                    statement.getMoreResults();
                  }
                  try (ResultSet rows = statement.getResultSet()) {
                    return nearestWindowEach(rows, limit);
                  }
                });
    return requireNonNull(near);
  }

  private static Nearest nearestWindowEach(ResultSet rows, int limit) throws SQLException {
    Map<PassageId, NearPassage> near = new LinkedHashMap<>();
    long version = -1;
    while (rows.next() && near.size() < limit) {
      PassageId id = new PassageId(rows.getObject(1, UUID.class));
      near.putIfAbsent(id, new NearPassage(id, -rows.getDouble(2)));
      version = rows.getLong(3);
    }
    return new Nearest(version, List.copyOf(near.values()));
  }

  @Override
  public boolean hasIndex() {
    return true;
  }

  @Override
  public List<PublishedWindow> publishedWindows() {
    return jdbc.query(
        PUBLISHED_WINDOWS,
        (row, number) ->
            new PublishedWindow(
                new PassageId(row.getObject(1, UUID.class)),
                PolicyStore.validity(row),
                new PGhalfvec(row.getString(2)).toArray()));
  }

  @Override
  public int count() {
    return requireNonNull(
        jdbc.queryForObject("select count(*) from passage_vector", Integer.class));
  }

  @Override
  public void deleteAll() {
    jdbc.update("delete from passage_vector");
  }

  @Override
  public void changeDimension(int dimension) {
    jdbc.execute(
        "alter table passage_vector alter column embedding type halfvec(" + dimension + ")");
  }
}
