package changce.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/questions}.
 *
 * @param conversation to go on with; left out to begin one
 * @param key chosen by the client, the same when it sends the same request again
 * @param without earlier questions of the conversation that the answer shall not go by; left out
 *     for none
 * @param channel page when our own page asks; left out by everyone else
 */
record AskRequest(
    @Nullable String question,
    @Nullable UUID conversation,
    @Nullable UUID key,
    List<UUID> without,
    @Nullable WebChannel channel) {

  AskRequest(
      @Nullable String question,
      @Nullable UUID conversation,
      @Nullable UUID key,
      @Nullable List<@Nullable UUID> without,
      @Nullable WebChannel channel) {
    this.question = question;
    this.conversation = conversation;
    this.key = key;
    this.without = without == null ? List.of() : without.stream().filter(Objects::nonNull).toList();
    this.channel = channel;
  }

  /** The channels that come in through this API. */
  enum WebChannel {
    page,
    api
  }
}
