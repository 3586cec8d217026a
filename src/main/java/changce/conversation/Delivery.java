package changce.conversation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of sending an answer to its visitor, in a channel that has to.
 *
 * @param code the platform's own when it did not take the answer
 * @param meaning of the code, in a sentence
 */
public record Delivery(
    QuestionId question,
    boolean delivered,
    @Nullable Integer code,
    @Nullable String meaning,
    OffsetDateTime notedAt) {}
