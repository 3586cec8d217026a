package changce.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A readable file of the library.
 *
 * @param hash of everything that makes an edition: metadata, text and the way it is split
 */
record PolicyFile(Policy policy, String text, String hash) {

  static PolicyFile of(Policy policy, String text) {
    return new PolicyFile(
        policy, text, sha256(ClauseSplitter.VERSION + "\n" + policy + "\n" + text));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
