package changce.policy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
    Snapshot snapshot = current();
    double[] best = new double[snapshot.passages.length];
    Arrays.fill(best, -1);
    for (int window = 0; window < snapshot.passageOf.length; window++) {
      int passage = snapshot.passageOf[window];
      best[passage] = Math.max(best[passage], dot(question, snapshot.vectors, window));
    }
    PriorityQueue<NearPassage> near =
        new PriorityQueue<>(Comparator.comparingDouble(NearPassage::cosine));
    for (int passage = 0; passage < best.length; passage++) {
      boolean full = near.size() == limit;
      if ((!full || best[passage] > near.element().cosine())
          && snapshot.validities[passage].inForceOn(day)) {
        near.add(new NearPassage(snapshot.passages[passage], best[passage]));
        if (full) {
          near.remove();
        }
      }
    }
    return near.stream()
        .sorted(Comparator.comparingDouble(NearPassage::cosine).reversed())
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
      known = load(version == null ? 0 : version);
      snapshot = known;
    }
    return known;
  }

  private Snapshot load(long version) {
    List<PassageId> passages = new ArrayList<>();
    List<Validity> validities = new ArrayList<>();
    List<Integer> passageOf = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    jdbc.query(
        """
        select v.passage_id, v.embedding, e.effective_from, e.effective_to, e.status, e.replaced_by
        from passage_vector v
        join passage p on p.id = v.passage_id
        join edition e on e.id = p.edition_id
        where e.state = 'published'
        order by v.passage_id, v.window_no
        """,
        row -> {
          PassageId passage = new PassageId(row.getObject(1, UUID.class));
          if (passages.isEmpty() || !passages.get(passages.size() - 1).equals(passage)) {
            passages.add(passage);
            validities.add(PolicyStore.validity(row));
          }
          passageOf.add(passages.size() - 1);
          vectors.add(floats(row.getBytes(2)));
        });
    return new Snapshot(
        version,
        passages.toArray(PassageId[]::new),
        validities.toArray(Validity[]::new),
        passageOf.stream().mapToInt(Integer::intValue).toArray(),
        oneBehindTheOther(vectors));
  }

  private static float[] oneBehindTheOther(List<float[]> vectors) {
    int dimension = vectors.isEmpty() ? 0 : vectors.get(0).length;
    float[] all = new float[vectors.size() * dimension];
    for (int i = 0; i < vectors.size(); i++) {
      System.arraycopy(vectors.get(i), 0, all, i * dimension, dimension);
    }
    return all;
  }

  /**
   * The published windows at a version of the library.
   *
   * @param passageOf for each window, the place of its passage
   * @param vectors of all windows, one behind the other
   */
  private record Snapshot(
      long version,
      PassageId[] passages,
      Validity[] validities,
      int[] passageOf,
      float[] vectors) {}

  /**
   * Eight products a step: the JIT turns them into SIMD, which it does not do for a single running
   * sum.
   */
  private static double dot(float[] question, float[] vectors, int window) {
    int offset = window * question.length;
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 7 < question.length; i += 8) {
      int j = offset + i;
      s0 += question[i] * vectors[j] + question[i + 4] * vectors[j + 4];
      s1 += question[i + 1] * vectors[j + 1] + question[i + 5] * vectors[j + 5];
      s2 += question[i + 2] * vectors[j + 2] + question[i + 6] * vectors[j + 6];
      s3 += question[i + 3] * vectors[j + 3] + question[i + 7] * vectors[j + 7];
    }
    for (; i < question.length; i++) {
      s0 += question[i] * vectors[offset + i];
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
