package changce.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the log, newest first.
 *
 * @param older where the next page begins, null on the last
 * @param newer where the page before ends, null on the first
 */
public record LogPage(
    List<LoggedAnswer> answers, @Nullable LogPosition older, @Nullable LogPosition newer) {}
