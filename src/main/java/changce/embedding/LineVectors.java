package changce.embedding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What lines of files mean: made when the service is built, else when it starts.
 *
 * @param built those that were made before
 */
public record LineVectors(TextEmbedding embedding, BuiltVectors built) {

  /** Of whose vectors these are: those of another model mean something else. */
  public String model() {
    return embedding.model() + " " + embedding.dimension();
  }

  /** One for each line, in the same order. */
  public List<float[]> of(List<String> lines) {
    Map<String, String> lineByHash = new LinkedHashMap<>();
    lines.forEach(line -> lineByHash.put(hash(line), line));
    Map<String, float[]> known = built.byHash(lineByHash.keySet());
    lineByHash.keySet().removeAll(known.keySet());
    known.putAll(made(lineByHash));
    return lines.stream().map(line -> Objects.requireNonNull(known.get(hash(line)))).toList();
  }

  private Map<String, float[]> made(Map<String, String> lineByHash) {
    Map<String, float[]> made = new LinkedHashMap<>();
    if (!lineByHash.isEmpty()) {
      List<float[]> vectors = embedding.embedAll(List.copyOf(lineByHash.values()));
      lineByHash.keySet().forEach(hash -> made.put(hash, vectors.get(made.size())));
      built.keep(made);
    }
    return made;
  }

  private static String hash(String line) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
