package changce.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ConversationId(@JsonValue UUID value) {

  static ConversationId random() {
    return new ConversationId(UUID.randomUUID());
  }
}
