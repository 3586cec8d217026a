package changce.metrics;

import changce.conversation.AnswerEnded;
import changce.models.ModelCall;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts the answers that this node has ended, once they are on disk. */
@Component
class AnswerMeters {

  /** From a rule's answer to the time at which one counts as lost. */
  private static final Duration[] BOUNDS =
      Stream.of(25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 180_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final double MILLION = 1_000_000;

  private final MeterRegistry meters;
  private final ModelPrices prices;

  AnswerMeters(MeterRegistry meters, ModelPrices prices) {
    this.meters = meters;
    this.prices = prices;
  }

  @TransactionalEventListener
  void ended(AnswerEnded answer) {
    meters
        .counter("changce.answers", "outcome", answer.outcome(), "channel", answer.channel())
        .increment();
    meters.counter("changce.sentences.blocked").increment(answer.blocked());
    time("sources", answer.sources());
    time("first_sentence", answer.firstSentence());
    time("end", answer.whole());
    answer.calls().forEach(this::called);
  }

  private void time(String until, @Nullable Duration taken) {
    if (taken != null) {
      histogram("changce.answer.time", "until", until).record(taken);
    }
  }

  private void called(ModelCall call) {
    meters
        .counter(
            "changce.model.calls",
            "model",
            call.model(),
            "purpose",
            call.purpose(),
            "ended",
            call.ended())
        .increment();
    histogram("changce.model.time", "model", call.model())
        .record(Duration.ofMillis(call.wholeMs()));
    tokens(call, "input", call.inputTokens());
    tokens(call, "output", call.outputTokens());
    ModelPrices.Price price = prices.prices().get(call.model());
    if (price != null) {
      cost(call, "input", call.inputTokens(), price.input());
      cost(call, "output", call.outputTokens(), price.output());
    }
  }

  private void tokens(ModelCall call, String direction, @Nullable Integer tokens) {
    if (tokens != null) {
      meters
          .counter("changce.model.tokens", "model", call.model(), "direction", direction)
          .increment(tokens);
    }
  }

  private void cost(
      ModelCall call, String direction, @Nullable Integer tokens, double yuanPerMillion) {
    if (tokens != null) {
      Counter.builder("changce.models.cost")
          .tags("model", call.model(), "direction", direction)
          .baseUnit("yuan")
          .register(meters)
          .increment(tokens * yuanPerMillion / MILLION);
    }
  }

  private Timer histogram(String name, String label, String value) {
    return Timer.builder(name).tag(label, value).serviceLevelObjectives(BOUNDS).register(meters);
  }
}
