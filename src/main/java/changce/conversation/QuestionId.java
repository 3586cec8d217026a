package changce.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Random and unguessable: who knows it may read the answer. */
public record QuestionId(@JsonValue UUID value) {

  static QuestionId random() {
    return new QuestionId(UUID.randomUUID());
  }
}
