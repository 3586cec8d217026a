package changce.policy;

import com.pgvector.PGvector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** pgvector: cosine distance over an HNSW index. */
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
        "insert into passage_vector (passage_id, window_no, window_hash, embedding) values (?, ?, ?, ?)",
        windows,
        100,
        (statement, window) -> {
          statement.setObject(1, window.passage().value());
          statement.setInt(2, window.number());
          statement.setString(3, window.hash());
          statement.setObject(4, new PGvector(window.vector()));
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
          found.put(rows.getString(1), new PGvector(rows.getString(2)).toArray());
        });
    return found;
  }

  @Override
  public List<NearPassage> nearest(float[] question, LocalDate day, int limit) {
    List<NearPassage> near =
        jdbc.execute((ConnectionCallback<List<NearPassage>>) c -> nearest(c, question, day, limit));
    return near == null ? List.of() : near;
  }

  private static List<NearPassage> nearest(
      Connection connection, float[] question, LocalDate day, int limit) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement(
            // An index scan that is filtered afterwards would return too few rows without it.
            """
            set local hnsw.iterative_scan = strict_order;
            select v.passage_id, v.embedding <=> ? as distance
            from passage_vector v
            join passage p on p.id = v.passage_id
            join edition e on e.id = p.edition_id
            where %s
            order by distance
            limit ?
            """
                .formatted(PolicyStore.IN_FORCE.replace(":day", "?")))) {
      statement.setObject(1, new PGvector(question));
      statement.setObject(2, day);
      statement.setObject(3, day);
      statement.setInt(4, limit * WINDOWS_PER_PASSAGE);
      statement.execute();
      statement.getMoreResults();
      try (ResultSet rows = statement.getResultSet()) {
        return nearestWindowEach(rows, limit);
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static List<NearPassage> nearestWindowEach(ResultSet rows, int limit)
      throws SQLException {
    Map<PassageId, NearPassage> near = new LinkedHashMap<>();
    while (rows.next() && near.size() < limit) {
      PassageId id = new PassageId(rows.getObject(1, UUID.class));
      near.putIfAbsent(id, new NearPassage(id, 1 - rows.getDouble(2)));
    }
    return new ArrayList<>(near.values());
  }

  @Override
  public void deleteAll() {
    jdbc.update("delete from passage_vector");
  }

  @Override
  public void changeDimension(int dimension) {
    jdbc.execute(
        "alter table passage_vector alter column embedding type vector(" + dimension + ")");
  }
}
