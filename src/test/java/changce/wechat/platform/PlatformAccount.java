package changce.wechat.platform;

import changce.wechat.protocol.MessageCipher;
import changce.wechat.protocol.ReplyXml;
import changce.wechat.protocol.Signature;
import changce.wechat.protocol.XmlFields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An official account as the platform knows it. */
public record PlatformAccount(
    String name,
    String originalId,
    String appId,
    String secret,
    String token,
    String key,
    boolean verified,
    boolean safe) {

  public static PlatformAccount of(String name, boolean verified) {
    return new PlatformAccount(
        name,
        "gh_" + name,
        "wx" + name,
        "secret-of-" + name,
        "token" + name,
        (name + "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLM").substring(0, 43),
        verified,
        true);
  }

  public PlatformAccount inPlainMode() {
    return new PlatformAccount(name, originalId, appId, secret, token, key, verified, false);
  }

  /** As the platform would call the service: what follows the question mark, and the body. */
  public record Call(String query, String body) {}

  public Call call(String xml, long seconds, String nonce) {
    String timestamp = String.valueOf(seconds);
    String query =
        "signature="
            + Signature.of(token, timestamp, nonce)
            + "&timestamp="
            + timestamp
            + "&nonce="
            + encoded(nonce);
    if (!safe) {
      return new Call(query, xml);
    }
    String encrypted = cipher().seal(xml);
    return new Call(
        query
            + "&encrypt_type=aes&msg_signature="
            + Signature.of(token, timestamp, nonce, encrypted),
        "<xml><ToUserName><![CDATA[%s]]></ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
            .formatted(originalId, encrypted));
  }

  /** What the platform would show of the service's answer; blank for nothing. */
  public String shown(String body) {
    if (body.isEmpty() || body.equals("success")) {
      return "";
    }
    XmlFields fields = XmlFields.read(body);
    if (safe) {
      String encrypted = fields.text("Encrypt");
      if (!Signature.matches(
          fields.get("MsgSignature"),
          token,
          fields.text("TimeStamp"),
          fields.text("Nonce"),
          encrypted)) {
        throw new IllegalStateException("The reply's signature is wrong");
      }
      fields = XmlFields.read(cipher().open(encrypted));
    }
    return fields.text("Content");
  }

  /** For a configuration: {@code changce.wechat.accounts.NAME.…}. */
  public List<String> properties() {
    String prefix = "changce.wechat.accounts." + name + ".";
    List<String> properties =
        new ArrayList<>(
            List.of(
                prefix + "original-id=" + originalId,
                prefix + "app-id=" + appId,
                prefix + "app-secret=" + secret,
                prefix + "token=" + token,
                prefix + "verified=" + verified));
    if (safe) {
      properties.add(prefix + "encoding-aes-key=" + key);
    } else {
      properties.add(prefix + "mode=plain");
      properties.add(prefix + "test=true");
    }
    return properties;
  }

  private MessageCipher cipher() {
    return new MessageCipher(List.of(key), appId);
  }

  static String text(PlatformAccount account, String openId, long id, long seconds, String text) {
    String message = ReplyXml.text(account.originalId, openId, seconds, text);
    return message.replace("</xml>", "<MsgId>" + id + "</MsgId></xml>");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
