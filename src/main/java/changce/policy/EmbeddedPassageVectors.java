package changce.policy;

import changce.embedding.VectorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** H2: vectors as bytes in the table, to be compared in memory. */
class EmbeddedPassageVectors implements PassageVectors {

  private final JdbcTemplate jdbc;

  EmbeddedPassageVectors(JdbcTemplate jdbc) {
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
          statement.setBytes(4, bytes(window.vector()));
        });
  }

  @Override
  public Map<String, float[]> byHash(Collection<String> hashes) {
    Map<String, float[]> found = new HashMap<>();
    if (!hashes.isEmpty()) {
      new NamedParameterJdbcTemplate(jdbc)
          .query(
              "select window_hash, embedding from passage_vector where window_hash in (:hashes)",
              Map.of("hashes", hashes),
              rows -> {
                found.put(rows.getString(1), floats(rows.getBytes(2)));
              });
    }
    return found;
  }

  @Override
  public Map<PassageId, List<VectorCode>> windowsOf(Collection<PassageId> passages) {
    Map<PassageId, List<VectorCode>> windows = new HashMap<>();
    new NamedParameterJdbcTemplate(jdbc)
        .query(
            "select passage_id, embedding from passage_vector where passage_id in (:ids)"
                + " order by passage_id, window_no",
            Map.of("ids", passages.stream().map(PassageId::value).toList()),
            row -> {
              windows
                  .computeIfAbsent(
                      new PassageId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                  .add(VectorCode.of(floats(row.getBytes(2))));
            });
    return windows;
  }

  @Override
  public int count() {
    Integer count = jdbc.queryForObject("select count(*) from passage_vector", Integer.class);
    return count == null ? 0 : count;
  }

  @Override
  public boolean hasIndex() {
    return false;
  }

  @Override
  public Nearest nearest(Meaning meaning, Applying applying, int limit) {
    throw new UnsupportedOperationException("H2 has no index of vectors");
  }

  @Override
  public List<NearPassage> nearnessOf(Collection<PassageId> passages, Meaning meaning) {
    throw new UnsupportedOperationException("H2 has no index of vectors");
  }

  @Override
  public void deleteAll() {
    jdbc.update("delete from passage_vector");
  }

  @Override
  public void changeDimension(int dimension) {
    // Bytes have room for any length.
  }

  static byte[] bytes(float[] vector) {
    ByteBuffer buffer =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  static float[] floats(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }
}
