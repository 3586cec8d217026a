package changce.policy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * H2: vectors as bytes in the table, compared one by one in memory; exact, and quick up to about
 * 50,000.
 */
class EmbeddedPassageVectors implements PassageVectors {

  private final JdbcTemplate jdbc;
  private volatile @Nullable Snapshot snapshot;

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
  public List<NearPassage> nearest(float[] question, LocalDate day, int limit) {
    Map<PassageId, Double> best = new HashMap<>();
    for (Vector vector : current().vectors) {
      if (vector.validity.inForceOn(day)) {
        best.merge(vector.passage, dot(question, vector.values), Math::max);
      }
    }
    return best.entrySet().stream()
        .map(entry -> new NearPassage(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(NearPassage::cosine).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void deleteAll() {
    jdbc.update("delete from passage_vector");
  }

  @Override
  public void changeDimension(int dimension) {
    // Bytes have room for any length.
  }

  private Snapshot current() {
    Long version = jdbc.queryForObject("select version from library_state", Long.class);
    Snapshot known = snapshot;
    if (known == null || version == null || known.version != version) {
      known = new Snapshot(version == null ? 0 : version, load());
      snapshot = known;
    }
    return known;
  }

  private List<Vector> load() {
    return new ArrayList<>(
        jdbc.query(
            """
            select v.passage_id, v.embedding, e.effective_from, e.effective_to, e.status, e.replaced_by
            from passage_vector v
            join passage p on p.id = v.passage_id
            join edition e on e.id = p.edition_id
            where e.state = 'published'
            """,
            (row, number) ->
                new Vector(
                    new PassageId(row.getObject(1, UUID.class)),
                    floats(row.getBytes(2)),
                    PolicyStore.validity(row))));
  }

  private record Snapshot(long version, List<Vector> vectors) {}

  private record Vector(PassageId passage, float[] values, Validity validity) {}

  /**
   * Unrolled by eight: the JIT turns this into SIMD, which it does not do for a single running sum.
   */
  private static double dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }
}
