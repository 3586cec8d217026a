package changce.wechat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The time that each delivery has, which is shorter while this node is late. A thread of its own
 * looks at all of them again and again, and notes how late it comes to do so: a delivery that is
 * already waiting when the node falls behind is answered sooner as well.
 */
@Component
@ConditionalOnWebApplication
class DeliveryTimes implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DeliveryTimes.class);

  /** A quarter of the time is left, however late this node is. */
  private static final int LEAST_SHARE = 4;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  /** While no delivery is open. */
  private static final Duration IDLE = Duration.ofMillis(250);

  private final Duration patience;
  private final LongSupplier nanos;
  private final Lateness lateness;
  private final Set<Time> open = ConcurrentHashMap.newKeySet();
  private final Thread looking = new Thread(this::lookUntilInterrupted, "wechat-time");

  @Autowired
  DeliveryTimes(WeChatSettings settings) {
    this(settings.patience(), settings.lateAtStart(), settings.lateAtMost(), System::nanoTime);
    looking.setDaemon(true);
    looking.start();
  }

  /**
   * Looks only when told to.
   *
   * @param nanos a clock that nobody sets, in nanoseconds
   */
  DeliveryTimes(Duration patience, Duration lateAtStart, Duration lateAtMost, LongSupplier nanos) {
    this.patience = patience;
    this.nanos = nanos;
    this.lateness = new Lateness(nanos, lateAtStart, lateAtMost);
  }

  /** The time of one delivery on this node. */
  final class Time {

    private final long begun = nanos.getAsLong();
    private final Sinks.One<Boolean> end = Sinks.one();
    private volatile @Nullable Long ended;

    Duration passed() {
      return Duration.ofNanos(nanos.getAsLong() - begun);
    }

    /** Emits when the time is up. */
    Mono<Boolean> end() {
      return end.asMono();
    }

    private void over() {
      ended = nanos.getAsLong();
      var unused = end.tryEmitValue(true);
    }
  }

  /** Of a delivery that is being received; it runs from now on. */
  Time begin() {
    return new Time();
  }

  /** Has the end of the time told: for a delivery that is genuine. */
  void watch(Time time) {
    open.add(time);
  }

  /** The delivery has been answered. */
  void answered(Time time) {
    open.remove(time);
    Long ended = time.ended;
    if (ended != null) {
      lateness.note(Duration.ofNanos(nanos.getAsLong() - ended));
    }
  }

  /** What a delivery has now. */
  Duration patience() {
    Duration left = patience.minus(lateness.now());
    Duration least = patience.dividedBy(LEAST_SHARE);
    return left.compareTo(least) < 0 ? least : left;
  }

  /**
   * @param late how much later than planned
   */
  void look(Duration late) {
    lateness.note(late);
    Duration left = patience();
    open.stream().filter(time -> time.passed().compareTo(left) >= 0).forEach(this::end);
  }

  /** What goes wrong with one delivery must not cost the others the end of theirs. */
  private void end(Time time) {
    open.remove(time);
    try {
      time.over();
    } catch (RuntimeException e) {
      log.error("The end of a delivery's time failed", e);
    }
  }

  private void lookUntilInterrupted() {
    try {
      while (true) {
        Duration pause = open.isEmpty() ? IDLE : BETWEEN_LOOKS;
        long planned = nanos.getAsLong() + pause.toNanos();
        Thread.sleep(pause.toMillis());
        look(Duration.ofNanos(nanos.getAsLong() - planned));
      }
    } catch (InterruptedException e) {
      // The service ends.
    }
  }

  @Override
  public void destroy() {
    looking.interrupt();
  }
}
