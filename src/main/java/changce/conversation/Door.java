package changce.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Where a question comes in.
 *
 * @param site the website that a widget stands on, null for other channels
 */
public record Door(Channel channel, @Nullable String site) {

  public static Door of(Channel channel) {
    return new Door(channel, null);
  }
}
