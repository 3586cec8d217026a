package changce.conversation;

import changce.conversation.AnswerEvent.ShownSource;
import changce.models.ModelCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one answer.
 *
 * @param searchedAs null when the question was searched as it was asked
 * @param reason what went wrong on the way, null when nothing did
 * @param sources all that were given, cited or not, frozen as they were
 * @param trace null for answers from before it was kept
 * @param feedback null when none was ever given
 * @param conversation the questions of the same conversation, this one among them, oldest first
 */
public record AnswerDetail(
    LoggedAnswer line,
    @Nullable String searchedAs,
    @Nullable String reason,
    Answer shown,
    List<ShownSource> sources,
    @Nullable AnswerTrace trace,
    List<ModelCall> calls,
    @Nullable Feedback feedback,
    List<LoggedAnswer> conversation) {}
