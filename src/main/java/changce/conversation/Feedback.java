package changce.conversation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor thinks of an answer.
 *
 * @param reason chosen from those that the channel offers
 * @param text in the visitor's own words, personal data masked
 * @param withdrawnAt null while it stands
 */
public record Feedback(
    QuestionId question,
    boolean helpful,
    @Nullable String reason,
    @Nullable String text,
    OffsetDateTime givenAt,
    @Nullable OffsetDateTime withdrawnAt) {

  public boolean stands() {
    return withdrawnAt == null;
  }
}
