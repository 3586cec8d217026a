package changce.models;

import changce.models.ModelSignal.Called;
import changce.models.ModelSignal.Ended;
import changce.models.ModelSignal.Silence;
import changce.models.ModelSignal.Thought;
import changce.models.ModelSignal.Words;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A model's stream as a queue to read from: plain blocking code with a deadline for every read.
 *
 * <p>Words are passed on when a sentence may be over, and otherwise a few times a second: whoever
 * reads waits for whole sentences, and a thousand readers that wake for every word take a processor
 * for themselves.
 */
final class ModelStream implements StreamingChatResponseHandler {

  private static final long HOLD = TimeUnit.MILLISECONDS.toNanos(250);
  private static final String STOPS = "。！？；!?;\n";

  /** Characters at once: whoever reads may cut short what has no end. */
  private static final int MOST = 200;

  private final BlockingQueue<ModelSignal> signals = new LinkedBlockingQueue<>();
  private final StringBuilder held = new StringBuilder();
  private volatile long heard = System.nanoTime();
  private boolean spoke;
  private final ThinkBlocks thinkBlocks = new ThinkBlocks();
  private final ModelConnection connection;
  private final UnaryOperator<String> withoutKey;

  private ModelStream(ModelConnection connection, UnaryOperator<String> withoutKey) {
    this.connection = connection;
    this.withoutKey = withoutKey;
  }

  /**
   * @param model that speaks over the connection
   * @param withoutKey takes the API key out of what the server says
   */
  static ModelStream open(
      StreamingChatModel model,
      ModelConnection connection,
      UnaryOperator<String> withoutKey,
      ChatRequest asked) {
    ModelStream stream = new ModelStream(connection, withoutKey);
    connection.speakTo(stream::onPartialResponse);
    try {
      model.chat(asked, stream);
    } catch (RuntimeException e) {
      stream.onError(e);
    }
    return stream;
  }

  /**
   * @param patience with a model that says nothing at all, not even that it reasons
   * @param left of the time that the call may take
   * @return {@link Silence} when either is over
   */
  ModelSignal next(Duration patience, Duration left) {
    long begun = System.nanoTime();
    long wait = waiting(begun, begun, patience, left);
    try {
      do {
        ModelSignal signal = signals.poll(wait, TimeUnit.NANOSECONDS);
        signal = signal == null ? held() : signal;
        if (signal != null) {
          return signal;
        }
        wait = waiting(begun, System.nanoTime(), patience, left);
      } while (wait > 0);
      return new Silence();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(CallEnd.GIVEN_UP);
    }
  }

  private long waiting(long begun, long now, Duration patience, Duration left) {
    long silent = now - Math.max(heard - begun, 0) - begun;
    long wait = Math.min(patience.toNanos() - silent, left.toNanos() - (now - begun));
    return Math.max(0, Math.min(wait, HOLD));
  }

  private synchronized @Nullable ModelSignal held() {
    ModelSignal before = signals.poll();
    if (before != null || held.isEmpty()) {
      return before;
    }
    String text = held.toString();
    held.setLength(0);
    return new Words(text);
  }

  /** Whoever waits for the next signal is told so. */
  void cancel() {
    signals.add(new Ended(CallEnd.GIVEN_UP));
    connection.cancel();
  }

  @Nullable Integer inputTokens() {
    return connection.inputTokens();
  }

  @Nullable Integer outputTokens() {
    return connection.outputTokens();
  }

  @Override
  public void onPartialResponse(String text) {
    String said = thinkBlocks.takenOut(text);
    if (said.isEmpty()) {
      thinks();
    } else {
      say(said);
    }
  }

  @Override
  public void onPartialThinking(PartialThinking thinking) {
    thinks();
  }

  /** The first time it is told, as the model has begun; then it is only no silence. */
  private synchronized void thinks() {
    heard = System.nanoTime();
    if (!spoke) {
      signals.add(new Thought());
    }
    spoke = true;
  }

  private synchronized void say(String said) {
    heard = System.nanoTime();
    held.append(said);
    if (!spoke
        || held.length() >= MOST
        || said.chars().anyMatch(sign -> STOPS.indexOf(sign) >= 0)) {
      passOn();
    }
    spoke = true;
  }

  private void passOn() {
    for (int from = 0; from < held.length(); from += MOST) {
      signals.add(new Words(held.substring(from, Math.min(held.length(), from + MOST))));
    }
    held.setLength(0);
  }

  @Override
  public synchronized void onCompleteResponse(ChatResponse response) {
    held.append(thinkBlocks.rest());
    passOn();
    if (response.aiMessage().hasToolExecutionRequests()) {
      signals.add(new Called(response.aiMessage().toolExecutionRequests()));
    }
    signals.add(new Ended(connection.end()));
  }

  @Override
  public void onError(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null && !(root instanceof ModelRefusal)) {
      root = root.getCause();
    }
    end(end(root));
  }

  private synchronized void end(CallEnd how) {
    passOn();
    signals.add(new Ended(how));
  }

  private CallEnd end(Throwable root) {
    String reason = root.getClass().getSimpleName() + ": " + said(root.getMessage());
    if (root instanceof ModelRefusal refusal) {
      String said = said(refusal.getMessage());
      return refusal.statusCode() == 200
          ? CallEnd.failed("error in stream", "流中报错：" + said)
          : CallEnd.http(refusal.statusCode(), said, refusal.again());
    }
    if (root instanceof HttpTimeoutException) {
      return CallEnd.timeout(reason);
    }
    return root instanceof ConnectException
        ? CallEnd.failed("no connection", reason)
        : CallEnd.failed("connection cut", reason);
  }

  private String said(@Nullable String message) {
    String text = withoutKey.apply(String.valueOf(message)).replaceAll("\\s+", " ");
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}
