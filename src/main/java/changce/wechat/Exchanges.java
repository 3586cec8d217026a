package changce.wechat;

import changce.wechat.DeliveryTimes.Time;
import changce.wechat.Slots.Given;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What each delivery is answered with, in time; neither blocks nor holds up the answering itself.
 */
@Component
@ConditionalOnWebApplication
class Exchanges {

  /** For the look at the end of the time. */
  private static final Duration GRACE = Duration.ofMillis(150);

  private final Reception reception;
  private final Slots slots;
  private final Runner runner;
  private final Sender sender;
  private final OpenExchanges waiting;
  private final Workers workers;
  private final Clock clock;
  private final DeliveryTimes times;

  Exchanges(
      Reception reception,
      Slots slots,
      Runner runner,
      Sender sender,
      OpenExchanges waiting,
      Workers workers,
      Clock clock,
      DeliveryTimes times) {
    this.reception = reception;
    this.slots = slots;
    this.runner = runner;
    this.sender = sender;
    this.waiting = waiting;
    this.workers = workers;
    this.clock = clock;
    this.times = times;
  }

  /** Begins the time of a delivery that is being received. */
  Time begin() {
    return times.begin();
  }

  Exchange begin(Account account, Incoming incoming, Time time) {
    times.watch(time);
    Instant now = clock.instant();
    return new Exchange(
        account, incoming, incoming.writtenAt(now), now.minus(time.passed()), time, slots);
  }

  /**
   * Within the time, whatever this node is busy with: when not even the end of the time could be
   * looked at, the platform is answered all the same, and what was about to be given waits.
   *
   * @return empty to let the platform come again
   */
  Mono<Optional<Given>> answer(Exchange exchange) {
    return received(exchange)
        .flatMap(receipt -> found(receipt, exchange))
        .doOnCancel(() -> hungUp(exchange))
        .timeout(
            exchange.time().end().then(Mono.delay(GRACE)),
            Mono.fromSupplier(() -> slots.busy(exchange.account(), exchange.last())));
  }

  private Mono<Receipt> received(Exchange exchange) {
    return workers.run(
        () -> {
          Message message = reception.receive(exchange.account(), exchange.incoming());
          runner.kick(message.visitor());
          return exchange.received(message);
        });
  }

  private Mono<Optional<Given>> found(Receipt receipt, Exchange exchange) {
    return Flux.merge(
            Mono.just(false),
            waiting.signs(receipt.message()).onBackpressureLatest().map(sign -> false),
            exchange.time().end())
        .concatMap(late -> look(receipt, exchange, late), 1)
        .takeUntil(found -> found.given().isPresent() || found.late())
        .last()
        .map(Found::given);
  }

  private record Found(Optional<Given> given, boolean late) {}

  private Mono<Found> look(Receipt receipt, Exchange exchange, boolean late) {
    return workers.run(
        () -> new Found(exchange.about(late ? slots.last(receipt) : slots.take(receipt)), late));
  }

  /** Before it had all of its answer. */
  void hungUp(Exchange exchange) {
    workers.start(exchange::hungUp);
  }

  void answered(Exchange exchange, Given given) {
    Duration passed = exchange.time().passed();
    times.answered(exchange.time());
    workers.start(
        () -> {
          exchange.answered(passed);
          after(exchange, given);
        });
  }

  private void after(Exchange exchange, Given given) {
    Account account = exchange.account();
    String openId = exchange.incoming().openId();
    if (given.later()) {
      workers.startSending(() -> sender.typing(account, openId));
    }
    WeChatVisitor visitor = reception.visitor(account, openId);
    waiting.look(visitor);
    sender.kick(visitor);
  }
}
