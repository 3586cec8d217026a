package changce.wechat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message or event as its row has it.
 *
 * @param id in the order in which a visitor's messages came
 * @param deliveries how often the platform has delivered it
 * @param text to be answered, null when there is none or it has been
 * @param shown the question whose answer the visitor had been shown last when it came
 * @param reply what its exchange was answered with, blank for nothing; null while it is not known
 */
record Message(
    long id,
    WeChatVisitor visitor,
    OffsetDateTime receivedAt,
    OffsetDateTime lastDeliveryAt,
    int deliveries,
    Task task,
    State state,
    @Nullable String text,
    int tries,
    @Nullable UUID question,
    @Nullable UUID shown,
    @Nullable String reply) {

  /** What is to be done for it. */
  enum Task {
    ASK,
    NEXT,
    SAY
  }

  enum State {
    QUEUED,
    RUNNING,
    ANSWERED,
    DROPPED;

    boolean open() {
      return this == QUEUED || this == RUNNING;
    }
  }
}
