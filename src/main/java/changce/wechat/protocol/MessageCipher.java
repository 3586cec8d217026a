package changce.wechat.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cipher of safe mode: AES-256-CBC over 16 random bytes, a length of 4 bytes, the message and
 * the app id, padded to blocks of 32 bytes.
 */
public final class MessageCipher {

  private static final int BLOCK = 32;
  private static final int RANDOM = 16;
  private static final int HEAD = RANDOM + Integer.BYTES;

  private final List<byte[]> keys;
  private final byte[] appId;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param encodingKeys of 43 characters: the current one, then the one before it while the
   *     platform may still use it
   */
  public MessageCipher(List<String> encodingKeys, String appId) {
    this.keys = encodingKeys.stream().map(MessageCipher::key).toList();
    this.appId = appId.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] key(String encoding) {
    if (!encoding.matches("[A-Za-z0-9]{43}")) {
      throw new IllegalArgumentException("EncodingAESKey 应为 43 位字母或数字");
    }
    return Base64.getDecoder().decode(encoding + "=");
  }

  /**
   * @throws Forged when no key opens it, or it is for another app
   */
  public String open(String encrypted) {
    byte[] cipherText = decoded(encrypted);
    return keys.stream()
        .map(key -> opened(key, cipherText))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(Forged::new);
  }

  private Optional<String> opened(byte[] key, byte[] cipherText) {
    byte[] plain = run(Cipher.DECRYPT_MODE, key, cipherText);
    int padding = plain[plain.length - 1];
    int end = plain.length - padding;
    if (padding < 1 || padding > BLOCK || end < HEAD) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(plain, RANDOM, Integer.BYTES).getInt();
    if (length < 0 || length > end - HEAD) {
      return Optional.empty();
    }
    byte[] receiver = Arrays.copyOfRange(plain, HEAD + length, end);
    return MessageDigest.isEqual(receiver, appId)
        ? Optional.of(new String(plain, HEAD, length, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** By the current key. */
  public String seal(String message) {
    byte[] start = new byte[RANDOM];
    random.nextBytes(start);
    return seal(message, start);
  }

  String seal(String message, byte[] start) {
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    int length = HEAD + text.length + appId.length;
    int padding = BLOCK - length % BLOCK;
    ByteBuffer plain = ByteBuffer.allocate(length + padding);
    plain.put(start).putInt(text.length).put(text).put(appId);
    while (plain.hasRemaining()) {
      plain.put((byte) padding);
    }
    return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, keys.get(0), plain.array()));
  }

  private static byte[] decoded(String encrypted) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(encrypted);
    } catch (IllegalArgumentException e) {
      throw new Forged();
    }
    if (bytes.length == 0 || bytes.length % BLOCK != 0) {
      throw new Forged();
    }
    return bytes;
  }

  private static byte[] run(int mode, byte[] key, byte[] input) {
    try {
      // Java pads to 16 bytes; the platform to 32, so we pad by hand.
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, RANDOM)));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
