package changce.conversation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what can be a question at all. */
final class QuestionText {

  static final int LONGEST = 500;

  private QuestionText() {}

  /**
   * The question as it is stored: stripped, with personal data masked.
   *
   * @throws UnusableQuestion when it is blank, longer than 500 characters, or holds what no one
   *     types
   */
  static String accepted(@Nullable String written) {
    if (written == null || written.isBlank()) {
      throw new UnusableQuestion("请输入问题。");
    }
    String question = written.strip();
    int length = question.codePointCount(0, question.length());
    if (length > LONGEST) {
      throw new UnusableQuestion("问题最多 %d 个字，现在有 %d 个字，请精简后再问。".formatted(LONGEST, length));
    }
    if (question.codePoints().anyMatch(QuestionText::untypable)) {
      throw new UnusableQuestion("问题里含有控制字符或不完整的字符，请删去后再问。");
    }
    if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UnusableQuestion("问题里没有文字，请写明想了解什么。");
    }
    return PersonalData.masked(question);
  }

  /** The same, where there is nobody to tell why it cannot be. */
  static Optional<String> usable(@Nullable String written) {
    try {
      return Optional.of(accepted(written));
    } catch (UnusableQuestion e) {
      return Optional.empty();
    }
  }

  /**
   * Control characters, halves of characters, what a decoder could not read, and the invisible tags
   * that smuggle text to a model.
   */
  static boolean untypable(int c) {
    return (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t')
        || Character.getType(c) == Character.SURROGATE
        || c == 0xFFFD
        || (c >= 0xE0000 && c <= 0xE007F);
  }
}
