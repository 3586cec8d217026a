package changce.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/questions}.
 *
 * @param conversation to go on with; left out to begin one
 * @param key chosen by the client, the same when it sends the same request again
 * @param channel page when our own page asks; left out by everyone else
 */
record AskRequest(
    @Nullable String question,
    @Nullable UUID conversation,
    @Nullable UUID key,
    @Nullable WebChannel channel) {

  /** The channels that come in through this API. */
  enum WebChannel {
    page,
    api
  }
}
