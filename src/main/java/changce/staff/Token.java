package changce.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret that its bearer shows; only its hash is stored. */
record Token(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Token next() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  String hash() {
    return sha256(value);
  }

  byte[] digest() {
    return digest(value);
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A secret does not go into a log. */
  @Override
  public String toString() {
    return "Token";
  }
}
