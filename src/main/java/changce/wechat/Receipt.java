package changce.wechat;

import java.time.Duration;
import java.time.Instant;

/**
 * One delivery of a message, as it was received.
 *
 * @param message as it stood then
 * @param written when the visitor wrote it, by the platform's clock
 */
record Receipt(Message message, Instant written) {

  /** The platform delivers three times, five seconds apart. */
  private static final int DELIVERIES = 3;

  /** Between the ends of the second and of the third delivery, with two seconds for the clocks. */
  private static final Duration LAST_BY_NOW = Duration.ofSeconds(12);

  /**
   * Whether the platform will not come again. The row counts what was received; a delivery that
   * died with its node, or was taken in late, is not counted in its place, so that the time tells
   * as well.
   *
   * @param now the message as it stands now
   */
  boolean last(Message now, Instant at) {
    return now.deliveries() >= DELIVERIES || old(at);
  }

  /** Whether another delivery has begun since, to which the platform listens instead. */
  boolean superseded(Message now, Instant at) {
    return now.deliveries() > message.deliveries() && !old(at);
  }

  private boolean old(Instant at) {
    return old(written, at);
  }

  static boolean old(Instant written, Instant at) {
    return !at.isBefore(written.plus(LAST_BY_NOW));
  }
}
