package changce.conversation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question handed over to a person.
 *
 * @param number what the visitor is told, and may say on the telephone
 * @param question the one that led to it, null when there was none
 * @param message personal data masked
 * @param contact null once it has been forgotten
 * @param agreedTo word for word, when the contact was given
 * @param contactUntil when the contact is forgotten
 * @param replies oldest first
 */
public record Case(
    CaseId id,
    String number,
    @Nullable QuestionId question,
    String message,
    @Nullable Contact contact,
    String agreedTo,
    State state,
    OffsetDateTime openedAt,
    OffsetDateTime contactUntil,
    @Nullable OffsetDateTime closedAt,
    List<Reply> replies) {

  Case numbered(String other) {
    return new Case(
        id,
        other,
        question,
        message,
        contact,
        agreedTo,
        state,
        openedAt,
        contactUntil,
        closedAt,
        replies);
  }

  /** What a visitor hands over. */
  public record Handover(
      @Nullable QuestionId question,
      @Nullable String message,
      @Nullable String name,
      @Nullable String contact,
      @Nullable String consent) {}

  /**
   * @param by who replied
   */
  public record Reply(String text, String by, OffsetDateTime at) {}

  /** Waiting for a person, replied to, done with, or taken back by the visitor. */
  public enum State {
    OPEN,
    REPLIED,
    CLOSED,
    WITHDRAWN;

    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
