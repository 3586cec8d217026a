package changce.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a visitor is told before leaving a contact, and agrees to.
 *
 * @param version changes with every word of the text
 */
public record ConsentNotice(String text, String version) {

  static ConsentNotice of(CaseSettings settings) {
    return in(
        settings.operator(),
        settings,
        "%s收集您的称呼、联系方式和留言，只用于答复这一个问题。联系方式保存到办结后 %d 天，最长 %d 天，到期自动删除。"
            + "不填写不影响继续提问；您可以随时在查询页面撤回，撤回后立即删除。");
  }

  static ConsentNotice inEnglish(CaseSettings settings) {
    return in(
        settings.namedInEnglish(),
        settings,
        "%s collects your name, contact and message only to answer this one question. The contact is kept until %d days after"
            + " the case is closed, %d days at most, and then deleted by itself. You can go on asking without it; you can take it"
            + " back at any time on the page of the case, and it is deleted at once.");
  }

  private static ConsentNotice in(String operator, CaseSettings settings, String words) {
    String text =
        words.formatted(operator, settings.afterClosing().toDays(), settings.contactFor().toDays());
    return new ConsentNotice(text, hash(text).substring(0, 12));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
