package changce.wechat;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A text for a visitor as its row has it.
 *
 * @param message that it answers
 * @param about the question, shortened; null when it is no answer
 * @param unsure whether the visitor has seen it already is not known
 */
record OutgoingText(
    long id,
    long message,
    int part,
    WeChatVisitor visitor,
    @Nullable String about,
    String text,
    State state,
    boolean unsure,
    @Nullable OffsetDateTime notBefore,
    int tries,
    boolean split) {

  /** KEPT waits for the visitor's next contact; nothing is sent before. */
  enum State {
    WAITING,
    SENDING,
    SENT,
    KEPT,
    DROPPED
  }
}
