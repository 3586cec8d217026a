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
    List<String> hashes = lines.stream().map(LineVectors::hash).toList();
    Map<String, String> lineByHash = new LinkedHashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      lineByHash.put(hashes.get(i), lines.get(i));
    }
    Map<String, float[]> known = built.of(lineByHash, embedding::embedAll);
    return hashes.stream().map(hash -> Objects.requireNonNull(known.get(hash))).toList();
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
