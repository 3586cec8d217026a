package changce.wechat;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How far this node is behind its own clock: its deliveries are answered some time after their time
 * is up, on a busy machine much later. What the latest of the last ones lost is taken off the time
 * that the next ones have, so that the platform need not hang up on them.
 */
final class Lateness {

  /** Where one came late the next may as well. */
  static final Duration REMEMBERED = Duration.ofSeconds(20);

  /** And then little by little. */
  static final Duration FORGOTTEN = Duration.ofSeconds(20);

  private final LongSupplier nanos;
  private final Duration most;
  private Duration latest;
  private long since;

  /**
   * @param nanos a clock that nobody sets, in nanoseconds
   * @param atStart a node that has just started does everything for the first time
   * @param most that is believed of one that was late
   */
  Lateness(LongSupplier nanos, Duration atStart, Duration most) {
    this.nanos = nanos;
    this.latest = atStart;
    this.most = most;
    this.since = nanos.getAsLong();
  }

  /**
   * @param late from the end of a delivery's time to its answer
   */
  synchronized void note(Duration late) {
    Duration believed = late.compareTo(most) < 0 ? late : most;
    if (believed.compareTo(now()) > 0) {
      latest = believed;
      since = nanos.getAsLong();
    }
  }

  /** To be taken off. */
  synchronized Duration now() {
    long forgetting = REMEMBERED.plus(FORGOTTEN).minusNanos(nanos.getAsLong() - since).toMillis();
    long left = Math.min(FORGOTTEN.toMillis(), Math.max(0, forgetting));
    return Duration.ofMillis(latest.toMillis() * left / FORGOTTEN.toMillis());
  }
}
