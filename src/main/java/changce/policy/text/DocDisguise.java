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
      throw new UnreadableText(Reason.of("word-xml"));
    }
    if (lower.stripLeading().startsWith("mime-version:") && lower.contains("multipart/related")) {
      throw new UnreadableText(Reason.of("single-page"));
    }
  }
}
