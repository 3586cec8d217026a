package changce.policy;

import static java.util.Objects.requireNonNull;

import changce.embedding.VectorCode;
import com.pgvector.PGhalfvec;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
  public Nearest nearest(Meaning meaning, Applying applying, int limit) {
    Nearest near =
        jdbc.execute(
            // With the settings before it in one round trip. Without iterative_scan an index scan
            // that is filtered afterwards would return too few rows.
            """
            set hnsw.iterative_scan = strict_order;
            set hnsw.ef_search = %1$d;
            select v.passage_id, v.embedding <#> ?::halfvec as distance, v.embedding <#> ?::halfvec,
              (select version from library_state) as version
            from passage_vector v join edition e on e.id = v.edition_id
            where %2$s and (? or e.region = any (?))
            order by distance
            limit %1$d
            """
                .formatted(limit * WINDOWS_PER_PASSAGE, PolicyStore.IN_FORCE.replace(":day", "?")),
            (PreparedStatementCallback<Nearest>)
                statement -> {
                  statement.setString(1, new PGhalfvec(meaning.worded()).getValue());
                  statement.setString(2, new PGhalfvec(meaning.asked()).getValue());
                  for (int parameter = 3; parameter <= 5; parameter++) {
                    statement.setObject(parameter, applying.day());
                  }
                  statement.setBoolean(6, applying.regions().isEmpty());
                  statement.setArray(7, regions(statement, applying));
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

  private static Array regions(PreparedStatement statement, Applying applying) throws SQLException {
    return statement.getConnection().createArrayOf("varchar", applying.regions().toArray());
  }

  private static Nearest nearestWindowEach(ResultSet rows, int limit) throws SQLException {
    Map<PassageId, NearPassage> near = new LinkedHashMap<>();
    long version = -1;
    while (rows.next()) {
      PassageId id = new PassageId(rows.getObject(1, UUID.class));
      near.merge(
          id, new NearPassage(id, -rows.getDouble(3), -rows.getDouble(2)), NearPassage::nearer);
      version = rows.getLong(4);
    }
    return new Nearest(version, near.values().stream().limit(limit).toList());
  }

  @Override
  public List<NearPassage> nearnessOf(Collection<PassageId> passages, Meaning meaning) {
    return jdbc.query(
        """
        select passage_id, max(-(embedding <#> ?::halfvec)), max(-(embedding <#> ?::halfvec))
        from passage_vector where passage_id = any (?) group by passage_id
        """,
        statement -> {
          statement.setString(1, new PGhalfvec(meaning.asked()).getValue());
          statement.setString(2, new PGhalfvec(meaning.worded()).getValue());
          statement.setArray(3, uuids(statement, passages));
        },
        (row, number) ->
            new NearPassage(
                new PassageId(row.getObject(1, UUID.class)), row.getDouble(2), row.getDouble(3)));
  }

  private static Array uuids(PreparedStatement statement, Collection<PassageId> passages)
      throws SQLException {
    return statement
        .getConnection()
        .createArrayOf("uuid", passages.stream().map(PassageId::value).toArray());
  }

  @Override
  public boolean hasIndex() {
    return true;
  }

  @Override
  public Map<PassageId, List<VectorCode>> windowsOf(Collection<PassageId> passages) {
    Map<PassageId, List<VectorCode>> windows = new HashMap<>();
    jdbc.query(
        """
        select passage_id, embedding from passage_vector where passage_id = any (?)
        order by passage_id, window_no
        """,
        statement -> statement.setArray(1, uuids(statement, passages)),
        row -> {
          windows
              .computeIfAbsent(new PassageId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
              .add(VectorCode.of(new PGhalfvec(row.getString(2)).toArray()));
        });
    return windows;
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
