package changce.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.util.UUID;

/** Unguessable: who knows it may read the conversation. */
public record ConversationId(@JsonValue UUID value) {

  static ConversationId next(Clock clock) {
    return new ConversationId(TimeOrderedId.next(clock));
  }
}
