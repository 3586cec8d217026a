package changce.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * What is made with the channel's own secret: the name by which a visitor is known, the openid as
 * it is stored while something may have to be sent to it, and the links to answers.
 */
@Component
class Keys {

  private static final int IV = 12;
  private static final int TAG_BITS = 128;
  private static final int LINK_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final byte[] secret;

  Keys(WeChatSettings settings) {
    String key = settings.key();
    this.secret = (key == null ? "" : key).getBytes(StandardCharsets.UTF_8);
  }

  /** The keyed hash by which tables and logs know the visitor. */
  String visitor(String account, String openId) {
    return base64(mac("visitor\n" + account + "\n" + openId));
  }

  /** The end of a link to one answer: nobody without the secret can make it. */
  String link(long message) {
    return base64(Arrays.copyOf(mac("link\n" + message), LINK_BYTES));
  }

  /** As links are stored. */
  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String seal(String openId) {
    byte[] iv = new byte[IV];
    random.nextBytes(iv);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, openId.getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(iv, IV + sealed.length);
    System.arraycopy(sealed, 0, whole, IV, sealed.length);
    return base64(whole);
  }

  String unseal(String sealed) {
    byte[] whole = Base64.getUrlDecoder().decode(sealed);
    return new String(
        cipher(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(whole, IV),
            Arrays.copyOfRange(whole, IV, whole.length)),
        StandardCharsets.UTF_8);
  }

  private byte[] cipher(int mode, byte[] iv, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(mac("openid"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("changce.wechat.key 换过了，旧的记录打不开", e);
    }
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
