package changce.wechat;

import java.time.Duration;
import java.time.Instant;

/**
 * One delivery of a message, as it was received.
 *
 * @param message as it stood then
 * @param written when the visitor wrote it, by the platform's clock
 * @param begun when this delivery came, by this node's clock
 */
record Receipt(Message message, Instant written, Instant begun) {

  /** The platform delivers three times, five seconds apart. */
  private static final int DELIVERIES = 3;

  /**
   * The second delivery comes five to six seconds after the message was written, which the platform
   * tells in whole seconds, and the third ten to eleven: between them, with two seconds either way
   * for the clocks. When a delivery ends says less, a node that is late ends its deliveries early.
   */
  private static final Duration THIRD = Duration.ofSeconds(8);

  /**
   * Whether the platform will not come again. The row counts what was received; a delivery that
   * died with its node, or was taken in late, is not counted in its place, so that the time tells
   * as well.
   *
   * @param now the message as it stands now
   */
  boolean last(Message now) {
    return now.deliveries() >= DELIVERIES || third(written, begun);
  }

  /** Whether another delivery has begun since, to which the platform listens instead. */
  boolean superseded(Message now) {
    return now.deliveries() > message.deliveries() && !third(written, begun);
  }

  /** Whether it is the third by its time, whichever of the others were counted. */
  static boolean third(Instant written, Instant begun) {
    return !begun.isBefore(written.plus(THIRD));
  }
}
