package changce.console.bench;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's verdict on one answer.
 *
 * @param reviewer by the name that colleagues know
 * @param cause null for a correct answer
 */
record Review(
    UUID reviewerId,
    String reviewer,
    Verdict verdict,
    @Nullable Cause cause,
    @Nullable String note,
    OffsetDateTime givenAt) {}
