package changce.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands in its edition.
 *
 * @param headings of the passage
 * @param text of the whole edition
 * @param start first character of the passage
 * @param end one past its last
 * @param page from 1, null where the format has no pages
 */
public record Original(
    Edition edition,
    List<String> headings,
    String text,
    int start,
    int end,
    @Nullable Integer page) {

  /**
   * Part of the edition's text.
   *
   * @param offset of its first character in the edition's text
   */
  public record Excerpt(int offset, String text) {}

  /** The passage and so many characters on each side of it. */
  public Excerpt around(int characters) {
    int from = whole(Math.max(0, start - characters));
    int to = whole((int) Math.min(text.length(), (long) end + characters));
    return new Excerpt(from, text.substring(from, to));
  }

  /** Never between the two halves of a character. */
  private int whole(int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
