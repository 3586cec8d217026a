package changce.writing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Tells whether something was made from the same: SHA-256 in hexadecimal digits. */
public final class Digest {

  private Digest() {}

  public static String of(Stream<String> parts) {
    return ofBytes(parts.map(part -> part.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of all the parts, their order and where each ends. */
  public static String ofBytes(Stream<byte[]> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      parts.forEachOrdered(
          part -> {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            sha256.update(part);
          });
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
