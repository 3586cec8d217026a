package changce.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.util.UUID;

/** Unguessable: who knows it may read the answer. */
public record QuestionId(@JsonValue UUID value) {

  static QuestionId next(Clock clock) {
    return new QuestionId(TimeOrderedId.next(clock));
  }
}
