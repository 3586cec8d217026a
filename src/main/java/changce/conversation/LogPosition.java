package changce.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log between two answers: it stays where it is whatever is asked meanwhile, so no
 * answer is seen twice or missed from page to page.
 *
 * @param towards whether the page lies before or behind it in time
 */
public record LogPosition(Towards towards, UUID answer) {

  public enum Towards {
    OLDER,
    NEWER
  }

  static LogPosition olderThan(QuestionId answer) {
    return new LogPosition(Towards.OLDER, answer.value());
  }

  static LogPosition newerThan(QuestionId answer) {
    return new LogPosition(Towards.NEWER, answer.value());
  }

  /** As it stands in an address: {@code older-0190…}. */
  public String word() {
    return (towards == Towards.OLDER ? "older-" : "newer-") + answer;
  }

  /** Null when it is not a position. */
  public static @Nullable LogPosition of(@Nullable String word) {
    if (word == null || !word.matches("(older|newer)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return null;
    }
    return new LogPosition(
        word.startsWith("older") ? Towards.OLDER : Towards.NEWER,
        UUID.fromString(word.substring("older-".length())));
  }
}
