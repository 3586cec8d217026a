package changce.wechat;

import changce.wechat.DeliveryTimes.Time;
import changce.wechat.Slots.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One delivery's exchange, in which the platform may hang up at any moment: then whatever was to be
 * given has not been.
 */
final class Exchange {

  /** From its first byte, which this node saw later. */
  private static final Duration PLATFORM_WAITS = Duration.ofSeconds(5);

  private final Account account;
  private final Incoming incoming;
  private final Instant written;
  private final Instant begun;
  private final Time time;
  private final Slots slots;
  private volatile @Nullable Receipt receipt;
  private @Nullable Given given;
  private boolean gone;

  /**
   * @param written when the visitor wrote, by the platform's clock
   * @param begun when the delivery came, by this node's clock
   */
  Exchange(
      Account account, Incoming incoming, Instant written, Instant begun, Time time, Slots slots) {
    this.account = account;
    this.incoming = incoming;
    this.written = written;
    this.begun = begun;
    this.time = time;
    this.slots = slots;
  }

  Account account() {
    return account;
  }

  Incoming incoming() {
    return incoming;
  }

  Time time() {
    return time;
  }

  /**
   * @param message as it stands with this delivery
   */
  Receipt received(Message message) {
    Receipt received = new Receipt(message, written, begun);
    receipt = received;
    return received;
  }

  /** Whether the platform will not come again, as far as is known without looking. */
  boolean last() {
    Receipt received = receipt;
    return received == null ? Receipt.third(written, begun) : received.last(received.message());
  }

  /** Notes what is about to be written; blocks. */
  synchronized Optional<Given> about(Optional<Given> next) {
    given = next.orElse(given);
    if (gone) {
      putBack();
    }
    return next;
  }

  /** Blocks. */
  synchronized void hungUp() {
    gone = true;
    putBack();
  }

  /**
   * Blocks. What was written when the platform had hung up went nowhere, though nobody said so.
   *
   * @param after when all of it was written, from when the delivery came
   */
  synchronized void answered(Duration after) {
    if (after.compareTo(PLATFORM_WAITS) >= 0) {
      hungUp();
    } else {
      given();
    }
  }

  private void given() {
    if (given != null && given.text() != null) {
      slots.given(given.text());
    }
    given = null;
  }

  private void putBack() {
    if (given != null && given.text() != null) {
      slots.notGiven(given.text());
    }
    given = null;
  }
}
