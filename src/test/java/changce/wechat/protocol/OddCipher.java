package changce.wechat.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what the platform never would. */
public final class OddCipher {

  private static final int BLOCK = 32;
  private static final int RANDOM = 16;
  private static final int HEAD = RANDOM + Integer.BYTES;

  private OddCipher() {}

  /**
   * A plain text that is right but for its padding: who takes the padding at its word finds the app
   * id in front of it.
   *
   * @param padding how many bytes, each of this value; spaces behind the message fill the block
   */
  public static byte[] padded(String message, String appId, int padding) {
    byte[] id = bytes(appId);
    int spaces = Math.floorMod(-(HEAD + bytes(message).length + id.length + padding), BLOCK);
    byte[] text = bytes(message + " ".repeat(spaces));
    ByteBuffer plain = ByteBuffer.allocate(HEAD + text.length + id.length + padding);
    plain.position(RANDOM).putInt(text.length).put(text).put(id);
    while (plain.hasRemaining()) {
      plain.put((byte) padding);
    }
    return plain.array();
  }

  /** The same with another length of its message. */
  public static byte[] claiming(int length, byte[] plain) {
    return ByteBuffer.wrap(plain.clone()).putInt(RANDOM, length).array();
  }

  public static String encrypted(String encodingKey, byte[] plain) {
    try {
      byte[] key = Base64.getDecoder().decode(encodingKey + "=");
      Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
      aes.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(Arrays.copyOf(key, RANDOM)));
      return Base64.getEncoder().encodeToString(aes.doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
