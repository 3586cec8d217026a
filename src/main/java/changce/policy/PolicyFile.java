package changce.policy;

import changce.policy.text.PolicyText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A readable file of the library.
 *
 * @param hash of everything that makes an edition: metadata, text and the way it is split
 */
record PolicyFile(Policy policy, PolicyText content, String hash) {

  static PolicyFile of(Policy policy, PolicyText content) {
    return new PolicyFile(
        policy, content, sha256(ClauseSplitter.VERSION + "\n" + policy + "\n" + content.text()));
  }

  String text() {
    return content.text();
  }

  List<Clause> clauses() {
    return ClauseSplitter.split(text());
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
