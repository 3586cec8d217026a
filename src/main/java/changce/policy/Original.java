package changce.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands in its edition.
 *
 * @param text of the whole edition
 * @param start first character of the passage
 * @param end one past its last
 * @param page from 1, null where the format has no pages
 */
public record Original(
    String title, Edition.State state, String text, int start, int end, @Nullable Integer page) {}
