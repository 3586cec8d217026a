package changce.answering;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A model's stream as a queue to read from: plain blocking code with a deadline for every read. */
final class ModelStream implements StreamingChatResponseHandler {

  sealed interface Signal {}

  record Words(String text) implements Signal {}

  record End() implements Signal {}

  record Failure(String reason) implements Signal {}

  record Silence() implements Signal {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private volatile @Nullable StreamingHandle handle;
  private volatile boolean cancelled;

  private ModelStream() {}

  static ModelStream open(StreamingChatModel model, ChatMessage... messages) {
    ModelStream stream = new ModelStream();
    try {
      model.chat(List.of(messages), stream);
    } catch (RuntimeException e) {
      stream.onError(e);
    }
    return stream;
  }

  Signal next(Duration patience) {
    try {
      Signal signal = signals.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
      return signal == null ? new Silence() : signal;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failure("被中断");
    }
  }

  void cancel() {
    cancelled = true;
    StreamingHandle open = handle;
    if (open != null) {
      open.cancel();
    }
  }

  @Override
  public void onPartialResponse(PartialResponse words, PartialResponseContext context) {
    handle = context.streamingHandle();
    if (cancelled) {
      context.streamingHandle().cancel();
    } else {
      signals.add(new Words(words.text()));
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    // A connection cut in the middle looks like a proper end, but no reason for finishing was
    // given.
    signals.add(response.finishReason() == null ? new Failure("连接中途断开") : new End());
  }

  @Override
  public void onError(Throwable error) {
    signals.add(
        new Failure(error.getClass().getSimpleName() + ": " + shortened(error.getMessage())));
  }

  private static String shortened(@Nullable String message) {
    String text = String.valueOf(message).replaceAll("\\s+", " ");
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}
