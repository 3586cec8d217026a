package changce.wechat.platform;

import changce.wechat.protocol.PlatformSide;
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

  public PlatformSide.Call call(String xml, long seconds, String nonce) {
    return side().call(xml, seconds, nonce);
  }

  /** What the platform would show of the service's answer; blank for nothing. */
  public String shown(String body) {
    return side().shown(body);
  }

  private PlatformSide side() {
    return new PlatformSide(originalId, appId, token, safe ? key : null);
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

  static String text(PlatformAccount account, String openId, long id, long seconds, String text) {
    return account.side().text(openId, id, seconds, text);
  }
}
