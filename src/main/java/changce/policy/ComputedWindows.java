package changce.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Vectors that wait for their edition. They are of one model: {@link StoreCheck} throws them away
 * with all others when the model changes.
 */
class ComputedWindows {

  private final JdbcTemplate jdbc;
  private final StoreModel model;
  private final TransactionTemplate apart;

  /**
   * @param apart begins a transaction of its own
   */
  ComputedWindows(JdbcTemplate jdbc, StoreModel model, TransactionTemplate apart) {
    this.jdbc = jdbc;
    this.model = model;
    this.apart = apart;
  }

  /**
   * @throws RefusedChange when the library's vectors are of another model by now
   */
  void keep(Map<String, float[]> byHash) {
    apart.executeWithoutResult(
        status -> {
          model.hold();
          jdbc.batchUpdate(
              "insert into computed_window (window_hash, embedding) values (?, ?)",
              byHash.entrySet(),
              100,
              (statement, entry) -> {
                statement.setString(1, entry.getKey());
                statement.setBytes(2, EmbeddedPassageVectors.bytes(entry.getValue()));
              });
        });
  }

  Map<String, float[]> byHash(Collection<String> hashes) {
    Map<String, float[]> found = new HashMap<>();
    if (!hashes.isEmpty() && holdsAny()) {
      for (String hash : hashes) {
        jdbc.query(
            "select embedding from computed_window where window_hash = ?",
            row -> {
              found.put(hash, EmbeddedPassageVectors.floats(row.getBytes(1)));
            },
            hash);
      }
    }
    return found;
  }

  void forget(Collection<String> hashes) {
    if (holdsAny()) {
      jdbc.batchUpdate(
          "delete from computed_window where window_hash = ?",
          List.copyOf(hashes),
          100,
          (statement, hash) -> statement.setString(1, hash));
    }
  }

  private boolean holdsAny() {
    return !jdbc.queryForList("select 1 from computed_window fetch first 1 row only").isEmpty();
  }
}
