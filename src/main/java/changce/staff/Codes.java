package changce.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Codes that change every 30 seconds (TOTP, https://www.rfc-editor.org/rfc/rfc6238), as every
 * authenticator app counts them.
 */
@Component
class Codes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_CHARACTERS = 32;
  private static final int SECONDS = 30;
  private static final int MILLION = 1_000_000;

  private final Clock clock;

  Codes(Clock clock) {
    this.clock = clock;
  }

  /** 160 random bits in base 32. */
  static String newSecret() {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < SECRET_CHARACTERS; i++) {
      secret.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
    }
    return secret.toString();
  }

  static boolean isSecret(String text) {
    return text.matches("[A-Z2-7]{%d}".formatted(SECRET_CHARACTERS));
  }

  /** The step that the code is of: now, just before or just after; empty when it is of none. */
  Optional<Long> stepOf(String secret, String typed) {
    String code = typed.replaceAll("\\s", "");
    long now = clock.instant().getEpochSecond() / SECONDS;
    for (long step = now - 1; step <= now + 1; step++) {
      if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  static String code(String secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0F;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFFFFFF;
      return "%06d".formatted(number % MILLION);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String secret) {
    ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
    long buffer = 0;
    int bits = 0;
    for (int i = 0; i < secret.length(); i++) {
      buffer = buffer << 5 | BASE32.indexOf(secret.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
      }
    }
    return bytes.array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
