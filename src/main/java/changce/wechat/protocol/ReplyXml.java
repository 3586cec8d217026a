package changce.wechat.protocol;

/** What goes back to the platform. */
public final class ReplyXml {

  private ReplyXml() {}

  public static String text(String to, String from, long seconds, String content) {
    return "<xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>%d</CreateTime><MsgType>%s</MsgType><Content>%s</Content></xml>"
        .formatted(data(to), data(from), seconds, data("text"), data(content));
  }

  /** The envelope of safe mode. */
  public static String sealed(
      String message, MessageCipher cipher, String token, long seconds, String nonce) {
    return envelope(cipher.seal(message), token, String.valueOf(seconds), nonce);
  }

  static String envelope(String encrypted, String token, String seconds, String nonce) {
    return "<xml><Encrypt>%s</Encrypt><MsgSignature>%s</MsgSignature><TimeStamp>%s</TimeStamp><Nonce>%s</Nonce></xml>"
        .formatted(
            data(encrypted),
            data(Signature.of(token, seconds, nonce, encrypted)),
            seconds,
            data(nonce));
  }

  /** A text must not end its own section, nor hold what XML cannot. */
  private static String data(String text) {
    return "<![CDATA[" + legal(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  /** Without characters that XML 1.0 has no way to write, among them halves of characters. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().filter(ReplyXml::isLegal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
