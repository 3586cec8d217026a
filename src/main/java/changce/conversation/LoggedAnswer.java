package changce.conversation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param question as it was asked, personal data masked
 * @param text all sentences with their citation marks
 * @param route what kind of question it was taken for
 * @param support cosine of the nearest passage that was used
 * @param citedUntil the first last day among the cited policies
 * @param helpful null when the visitor said nothing, or took it back
 * @param review null when nobody has reviewed it
 * @param forgottenAt null while it has its words
 */
public record LoggedAnswer(
    QuestionId id,
    ConversationId conversation,
    OffsetDateTime askedAt,
    String channel,
    @Nullable String site,
    String question,
    String text,
    String outcome,
    @Nullable String route,
    @Nullable String model,
    @Nullable String promptVersion,
    List<String> topics,
    int blocked,
    @Nullable Double support,
    @Nullable LocalDate citedUntil,
    @Nullable Integer sourcesMs,
    @Nullable Integer firstSentenceMs,
    @Nullable Integer wholeMs,
    @Nullable Boolean helpful,
    @Nullable String review,
    @Nullable OffsetDateTime forgottenAt) {

  /** Its words were forgotten: question and text are empty. */
  public boolean forgotten() {
    return forgottenAt != null;
  }
}
