package changce.wechat.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The platform's side of an account's callback, for whoever plays the platform: how it calls, and
 * what it shows of a reply.
 *
 * @param key the EncodingAESKey of safe mode, null in plain mode
 */
public record PlatformSide(String originalId, String appId, String token, @Nullable String key) {

  /** What follows the question mark of the address, and the body. */
  public record Call(String query, String body) {}

  public Call call(String message, long seconds, String nonce) {
    String timestamp = String.valueOf(seconds);
    String query =
        "signature=%s&timestamp=%s&nonce=%s"
            .formatted(
                Signature.of(token, timestamp, nonce),
                timestamp,
                URLEncoder.encode(nonce, StandardCharsets.UTF_8));
    if (key == null) {
      return new Call(query, message);
    }
    String encrypted = cipher(key).seal(message);
    return new Call(
        query
            + "&encrypt_type=aes&msg_signature="
            + Signature.of(token, timestamp, nonce, encrypted),
        "<xml><ToUserName><![CDATA[%s]]></ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
            .formatted(originalId, encrypted));
  }

  /** A text as a follower sends it. */
  public String text(String openId, long id, long seconds, String text) {
    return ReplyXml.text(originalId, openId, seconds, text)
        .replace("</xml>", "<MsgId>" + id + "</MsgId></xml>");
  }

  /**
   * Blank when the visitor is shown nothing.
   *
   * @throws Forged when the reply's signature or cipher is wrong
   */
  public String shown(String body) {
    if (body.isEmpty() || body.equals("success")) {
      return "";
    }
    XmlFields fields = XmlFields.read(body);
    return (key == null ? fields : opened(fields, key)).text("Content");
  }

  private XmlFields opened(XmlFields envelope, String encodingKey) {
    String encrypted = envelope.text("Encrypt");
    if (!Signature.matches(
        envelope.get("MsgSignature"),
        token,
        envelope.text("TimeStamp"),
        envelope.text("Nonce"),
        encrypted)) {
      throw new Forged();
    }
    return XmlFields.read(cipher(encodingKey).open(encrypted));
  }

  private MessageCipher cipher(String encodingKey) {
    return new MessageCipher(List.of(encodingKey), appId);
  }
}
