package changce.wechat.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The token of one account on this node. {@code stable_token} gives every node the same one, so
 * that nothing is shared but the platform.
 */
final class AccessToken {

  /** From then on the platform gives the next one, and for so long takes both. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final Clock clock;
  private @Nullable String value;
  private Instant refreshAt = Instant.MIN;

  AccessToken(Clock clock) {
    this.clock = clock;
  }

  /** Null when it must be fetched. */
  synchronized @Nullable String current() {
    return clock.instant().isBefore(refreshAt) ? value : null;
  }

  synchronized void renew(String token, Duration life) {
    Duration margin = life.compareTo(OVERLAP.multipliedBy(2)) > 0 ? OVERLAP : life.dividedBy(2);
    long jitter = ThreadLocalRandom.current().nextLong(Math.max(1, margin.toMillis() / 5));
    value = token;
    refreshAt = clock.instant().plus(life).minus(margin).plusMillis(jitter);
  }

  /** Only when it is still the one that failed: another thread may have fetched the next. */
  synchronized void drop(String failed) {
    if (failed.equals(value)) {
      value = null;
      refreshAt = Instant.MIN;
    }
  }
}
