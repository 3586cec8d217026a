package changce.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.util.UUID;

/** Unguessable: who knows it may read the case and its replies. */
public record CaseId(@JsonValue UUID value) {

  static CaseId next(Clock clock) {
    return new CaseId(TimeOrderedId.next(clock));
  }
}
