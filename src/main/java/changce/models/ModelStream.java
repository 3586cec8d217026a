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

/** A model's stream as a queue to read from: plain blocking code with a deadline for every read. */
final class ModelStream implements StreamingChatResponseHandler {

  private final BlockingQueue<ModelSignal> signals = new LinkedBlockingQueue<>();
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

  ModelSignal next(Duration patience) {
    try {
      ModelSignal signal = signals.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
      return signal == null ? new Silence() : signal;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(CallEnd.GIVEN_UP);
    }
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
    signals.add(said.isEmpty() ? new Thought() : new Words(said));
  }

  @Override
  public void onPartialThinking(PartialThinking thinking) {
    signals.add(new Thought());
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    String rest = thinkBlocks.rest();
    if (!rest.isEmpty()) {
      signals.add(new Words(rest));
    }
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
    signals.add(new Ended(end(root)));
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
