package changce.models;

import changce.models.ModelSignal.Ended;
import changce.models.ModelSignal.Silence;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A call to a model while it is being made: its clock, its limits, and what is put on record. */
public final class OpenCall {

  private final ChatModel model;
  private final Asking asking;
  private final long begun = System.nanoTime();
  private final ModelStream stream;
  private @Nullable ModelSignal first;
  private @Nullable Long firstToken;
  private @Nullable ModelCall closed;

  /** The breaker must have given its permission. */
  OpenCall(ChatModel model, Asking asking) {
    this.model = model;
    this.asking = asking;
    this.stream = model.ask(asking);
  }

  public String model() {
    return model.name();
  }

  /**
   * Blocks for the first token.
   *
   * @param silent how the call ends when none comes in time
   * @return how the call ended without one; null when the model speaks
   */
  @Nullable CallEnd untilItSpeaks(Duration patience, CallEnd silent) {
    first = read(patience);
    if (first instanceof Ended ended && ended.how().sign() != CallEnd.Sign.WELL) {
      return ended.how();
    }
    return first instanceof Silence ? silent : null;
  }

  /** The next signal; {@link Silence} when none comes in time or the call takes too long. */
  public ModelSignal next() {
    return next(model.endpoint().firstToken());
  }

  ModelSignal next(Duration patience) {
    ModelSignal waiting = first;
    first = null;
    return waiting == null ? read(patience) : waiting;
  }

  private ModelSignal read(Duration patience) {
    Duration left = model.endpoint().whole().minusNanos(System.nanoTime() - begun);
    ModelSignal signal = stream.next(patience, left);
    if (firstToken == null && !(signal instanceof Silence) && !(signal instanceof Ended)) {
      firstToken = milliseconds();
    }
    return signal;
  }

  void cancel() {
    stream.cancel();
  }

  /** Ends the call when that has not been done, and tells the breaker; the first end stands. */
  public synchronized ModelCall close(CallEnd end) {
    ModelCall known = closed;
    if (known != null) {
      return known;
    }
    stream.cancel();
    tellBreaker(end.sign());
    ModelCall call =
        new ModelCall(
            asking.purpose(),
            model.name(),
            asking.promptVersion(),
            stream.inputTokens(),
            stream.outputTokens(),
            firstToken,
            milliseconds(),
            end.word());
    closed = call;
    return call;
  }

  private void tellBreaker(CallEnd.Sign sign) {
    switch (sign) {
      case WELL -> model.breaker().onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
      case ILL ->
          model
              .breaker()
              .onError(
                  System.nanoTime() - begun,
                  TimeUnit.NANOSECONDS,
                  new IllegalStateException("call failed"));
      case UNCLEAR -> model.breaker().releasePermission();
    }
  }

  private long milliseconds() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }
}
