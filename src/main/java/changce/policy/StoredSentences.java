package changce.policy;

import changce.embedding.VectorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The vectors of sentences, in the rows of their passages: they go with them. */
class StoredSentences {

  /** Values in one statement; PostgreSQL takes 65,535. */
  private static final int AT_ONCE = 1_000;

  private final JdbcTemplate jdbc;

  StoredSentences(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param hash of the text that was embedded
   */
  record Row(PassageId passage, String hash, float[] vector) {}

  void store(List<Row> rows) {
    jdbc.batchUpdate(
        "insert into sentence_vector (passage_id, sentence_hash, embedding) values (?, ?, ?)",
        rows,
        100,
        (statement, row) -> {
          statement.setObject(1, row.passage().value());
          statement.setString(2, row.hash());
          statement.setBytes(3, VectorCode.of(row.vector()).bytes());
        });
  }

  /** Vectors already computed for texts with these hashes, so that nothing is embedded twice. */
  Map<String, float[]> byHash(Collection<String> hashes) {
    Map<String, float[]> found = new HashMap<>();
    each(
        "select sentence_hash, embedding from sentence_vector where sentence_hash in (:some)",
        List.copyOf(hashes),
        row -> found.put(row.getString(1), VectorCode.of(row.getBytes(2)).vector()));
    return found;
  }

  /** By passage and hash. */
  Map<PassageId, Map<String, VectorCode>> of(Collection<PassageId> passages) {
    Map<PassageId, Map<String, VectorCode>> found = new HashMap<>();
    each(
        "select passage_id, sentence_hash, embedding from sentence_vector where passage_id in (:some)",
        passages.stream().map(PassageId::value).toList(),
        row ->
            found
                .computeIfAbsent(
                    new PassageId(row.getObject(1, UUID.class)), passage -> new HashMap<>())
                .put(row.getString(2), VectorCode.of(row.getBytes(3))));
    return found;
  }

  private void each(String query, List<?> values, RowCallbackHandler row) {
    NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
    for (int start = 0; start < values.size(); start += AT_ONCE) {
      List<?> some =
          new ArrayList<>(values.subList(start, Math.min(start + AT_ONCE, values.size())));
      named.query(query, Map.of("some", some), row);
    }
  }
}
