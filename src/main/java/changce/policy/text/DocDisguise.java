package changce.policy.text;

import java.util.Locale;

/** Files that Word writes as text and that office systems name .doc. */
final class DocDisguise {

  private DocDisguise() {}

  /**
   * @param opening of the file's text
   */
  static void refuse(String opening) throws UnreadableText {
    String lower = opening.toLowerCase(Locale.ROOT);
    if (lower.contains("<w:worddocument") || lower.contains("progid=\"word.document\"")) {
      throw new UnreadableText("这是 Word 的 XML 文档，请用 Word 或 WPS 另存为 docx 再入库");
    }
    if (lower.stripLeading().startsWith("mime-version:") && lower.contains("multipart/related")) {
      throw new UnreadableText("这是单个文件网页（mht），请用 Word 或浏览器打开后另存为 docx 或 html 再入库");
    }
  }
}
