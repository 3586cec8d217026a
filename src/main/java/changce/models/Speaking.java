package changce.models;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Gets one model to speak; asks it once more where that may help and there is time. */
final class Speaking implements Callable<Speaking> {

  private static final int TRIES = 2;

  /**
   * Somewhere between 150 and 450 ms: those who were refused together do not come back together.
   */
  private static final IntervalFunction PAUSE =
      IntervalFunction.ofRandomized(Duration.ofMillis(300), 0.5);

  private final ChatModel model;
  private final Asking asking;
  private final Duration patience;
  private final long begun = System.nanoTime();
  private final List<ModelCall> failed = new ArrayList<>();
  private CallEnd end = CallEnd.BREAKER_OPEN;
  private @Nullable OpenCall call;
  private boolean overtaken;

  /**
   * @param patience for the first token, however often the model is asked
   */
  Speaking(ChatModel model, Asking asking, Duration patience) {
    this.model = model;
    this.asking = asking;
    this.patience = patience;
  }

  /** Blocks until the model speaks or has failed. */
  @Override
  public Speaking call() {
    RetryConfig tries =
        RetryConfig.<CallEnd>custom()
            .maxAttempts(TRIES)
            .retryOnResult(this::worthAnother)
            .intervalBiFunction((tried, last) -> pause(last.get()).toMillis())
            .build();
    var unused = Retry.of(model.name(), tries).executeSupplier(this::ask);
    return this;
  }

  /** The call, when the model speaks. */
  synchronized @Nullable OpenCall spoken() {
    return end.equals(CallEnd.OK) ? call : null;
  }

  /** Neither speaks nor was overtaken. */
  synchronized boolean gaveUp() {
    return !end.equals(CallEnd.OK) && !end.equals(CallEnd.OVERTAKEN);
  }

  /** Why the model does not speak, for the log. */
  synchronized String reason() {
    return model.name() + "：" + end.reason();
  }

  /** The calls that came to nothing. */
  synchronized List<ModelCall> failed() {
    return List.copyOf(failed);
  }

  /** Another model was faster. */
  synchronized void overtake() {
    overtaken = true;
    OpenCall open = call;
    if (open != null) {
      failed.add(open.close(CallEnd.OVERTAKEN));
      call = null;
      end = CallEnd.OVERTAKEN;
    }
  }

  private CallEnd ask() {
    OpenCall opened = open();
    CallEnd failure =
        opened == null ? CallEnd.BREAKER_OPEN : opened.untilItSpeaks(left(), silent());
    return settled(failure == null ? CallEnd.OK : failure);
  }

  private synchronized @Nullable OpenCall open() {
    if (overtaken || !model.breaker().tryAcquirePermission()) {
      return null;
    }
    call = new OpenCall(model, asking);
    return call;
  }

  private synchronized CallEnd settled(CallEnd how) {
    if (overtaken) {
      return CallEnd.OVERTAKEN;
    }
    end = how;
    OpenCall open = call;
    if (how.equals(CallEnd.BREAKER_OPEN)) {
      failed.add(ModelCall.refused(asking, model.name(), how));
    } else if (!how.equals(CallEnd.OK) && open != null) {
      failed.add(open.close(how));
      call = null;
    }
    return how;
  }

  private synchronized boolean worthAnother(CallEnd how) {
    Duration again = how.again();
    return !overtaken && again != null && again.compareTo(left()) < 0;
  }

  private CallEnd silent() {
    return CallEnd.timeout("模型 %d 毫秒内没有回应".formatted(patience.toMillis()));
  }

  private static Duration pause(CallEnd how) {
    Duration asked = Objects.requireNonNullElse(how.again(), Duration.ZERO);
    return asked.plusMillis(PAUSE.apply(1));
  }

  private Duration left() {
    return patience.minusNanos(System.nanoTime() - begun);
  }
}
