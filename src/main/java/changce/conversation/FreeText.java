package changce.conversation;

import org.jspecify.annotations.Nullable;

/** What a visitor may write besides questions. */
final class FreeText {

  private FreeText() {}

  /**
   * The text as it is stored: stripped, with personal data masked; null when there is none.
   *
   * @param what it is called in a refusal
   * @throws UnusableText when it is longer than allowed or holds what no one types
   */
  static @Nullable String accepted(@Nullable String written, int longest, String what) {
    String text = checked(written, longest, what);
    return text == null ? null : PersonalData.masked(text);
  }

  /** The same with personal data as it was written: only for what is asked for, with consent. */
  static @Nullable String checked(@Nullable String written, int longest, String what) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String text = written.strip();
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw new UnusableText("%s最多 %d 个字，现在有 %d 个字，请精简。".formatted(what, longest, length));
    }
    if (text.codePoints().anyMatch(QuestionText::untypable)) {
      throw new UnusableText("%s里含有控制字符或不完整的字符，请删去后再提交。".formatted(what));
    }
    return text;
  }
}
