package changce.console.gaps;

import changce.retrieval.PassageSearch;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that gaps are called by: which one a further question belongs to. */
@Component
class GapLeaders {

  /** Of the questions' own vectors; below it two questions share words rather than a meaning. */
  private static final double SAME = 0.8;

  private final JdbcClient jdbc;
  private final PassageSearch search;

  GapLeaders(JdbcClient jdbc, PassageSearch search) {
    this.jdbc = jdbc;
    this.search = search;
  }

  private record Leader(UUID id, float[] vector) {}

  /** The open one whose question is nearest in meaning, when it is near enough. */
  Optional<UUID> nearest(float[] vector) {
    Leader nearest = null;
    double best = SAME;
    for (Leader leader : leaders()) {
      double cosine = product(leader.vector, vector);
      if (cosine >= best) {
        best = cosine;
        nearest = leader;
      }
    }
    return Optional.ofNullable(nearest).map(Leader::id);
  }

  /** One that is closed begins anew when it is asked again. */
  private List<Leader> leaders() {
    return jdbc
        .sql(
            "select id, question, vector, vector_of from gap where state <> 'closed'"
                + " and question <> ''")
        .query(
            (row, number) ->
                new Stored(
                    row.getObject("id", UUID.class),
                    row.getString("question"),
                    row.getBytes("vector"),
                    row.getString("vector_of")))
        .list()
        .stream()
        .map(this::leader)
        .toList();
  }

  private record Stored(UUID id, String question, byte[] vector, String vectorOf) {}

  /** With a vector of the model that there is now. */
  private Leader leader(Stored stored) {
    if (stored.vectorOf.equals(search.model())) {
      return new Leader(stored.id, floats(stored.vector));
    }
    float[] vector = search.vector(stored.question);
    jdbc.sql("update gap set vector = :vector, vector_of = :model where id = :id")
        .param("vector", bytes(vector))
        .param("model", search.model())
        .param("id", stored.id)
        .update();
    return new Leader(stored.id, vector);
  }

  /** Both have the length 1. */
  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  static byte[] bytes(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    FloatBuffer buffer = ByteBuffer.wrap(bytes).asFloatBuffer();
    float[] vector = new float[buffer.remaining()];
    buffer.get(vector);
    return vector;
  }
}
