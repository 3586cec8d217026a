package changce;

import changce.embedding.InProcess;
import changce.writing.Fold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The file of the vectors that tests have made, by what makes them: another model, or another form
 * in which it is given a text, has a file of its own.
 */
final class KeptVectors {

  private static final String OF_SEVERAL_FORMS = "每㎡补贴８０元，HTTP 个體工商戶①";

  static final Path FILE = file();

  private KeptVectors() {}

  private static Path file() {
    try {
      Path folder = Path.of("target", "test-vectors").toAbsolutePath();
      return Files.createDirectories(folder).resolve(maker());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String maker() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(folded().getBytes(StandardCharsets.UTF_8));
      for (float weight : InProcess.embedding().embed(OF_SEVERAL_FORMS)) {
        sha256.update(ByteBuffer.allocate(Float.BYTES).putFloat(weight).flip());
      }
      return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every character by itself, as it is given to the model. */
  private static String folded() {
    return IntStream.range(' ', Character.MAX_VALUE)
        .filter(one -> !Character.isSurrogate((char) one))
        .mapToObj(one -> Fold.of(String.valueOf((char) one)))
        .collect(Collectors.joining("\n"));
  }
}
