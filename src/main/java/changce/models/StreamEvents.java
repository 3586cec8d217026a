package changce.models;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees each event before the library does, and keeps what the library drops: errors inside the
 * stream, reasons for finishing that OpenAI does not have, usage inside a choice, and the mark that
 * the stream is whole.
 *
 * <p>What holds nothing but words, which is nearly every event, is passed by the library: it would
 * read it a second time and keep it to the end, and a thousand answers at once would fill the
 * memory with it.
 */
final class StreamEvents implements ServerSentEventListener {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String DONE = "[DONE]";

  /** What else a model may say in one piece. */
  private static final List<String> ELSE =
      List.of("tool_calls", "function_call", "reasoning_content", "reasoning", "refusal");

  private final ServerSentEventListener library;
  private final Consumer<String> words;
  private volatile @Nullable String finish;
  private volatile @Nullable Integer inputTokens;
  private volatile @Nullable Integer outputTokens;
  private volatile boolean done;

  StreamEvents(ServerSentEventListener library, Consumer<String> words) {
    this.library = library;
    this.words = words;
  }

  CallEnd end() {
    return CallEnd.of(finish, done);
  }

  @Nullable Integer inputTokens() {
    return inputTokens;
  }

  @Nullable Integer outputTokens() {
    return outputTokens;
  }

  @Override
  public void onOpen(SuccessfulHttpResponse response) {
    library.onOpen(response);
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    String data = event.data().strip();
    if (data.equals(DONE)) {
      done = true;
    } else {
      read(data, event, context);
    }
  }

  @Override
  public void onError(Throwable failure) {
    library.onError(failure);
  }

  @Override
  public void onClose() {
    library.onClose();
  }

  private void read(String data, ServerSentEvent event, ServerSentEventContext context) {
    try {
      JsonNode chunk = JSON.readTree(data);
      if (fails(chunk)) {
        library.onError(refusal(chunk));
      } else {
        note(chunk);
        if (onlyWords(chunk)) {
          words.accept(chunk.path("choices").path(0).path("delta").path("content").asString());
        } else {
          library.onEvent(event, context);
        }
      }
    } catch (JacksonException e) {
      library.onError(new ModelRefusal(200, "不是 JSON：" + data, Duration.ZERO));
    }
  }

  private static boolean onlyWords(JsonNode chunk) {
    JsonNode choice = chunk.path("choices").path(0);
    JsonNode delta = choice.path("delta");
    return delta.path("content").isString()
        && !delta.path("content").asString().isEmpty()
        && ELSE.stream().noneMatch(delta::hasNonNull)
        && !choice.hasNonNull("finish_reason")
        && chunk.path("choices").size() == 1;
  }

  private static boolean fails(JsonNode chunk) {
    return chunk.hasNonNull("error") || "error".equals(chunk.path("object").asString(""));
  }

  private static ModelRefusal refusal(JsonNode chunk) {
    JsonNode error = chunk.hasNonNull("error") ? chunk.path("error") : chunk;
    int code = error.path("code").asInt(0);
    return new ModelRefusal(
        code >= 400 && code < 600 ? code : 200, error.toString(), Duration.ZERO);
  }

  private void note(JsonNode chunk) {
    JsonNode choice = chunk.path("choices").path(0);
    String word = choice.path("finish_reason").asString("");
    if (!word.isEmpty()) {
      finish = word;
    }
    count(chunk.path("usage"));
    count(choice.path("usage"));
  }

  private void count(JsonNode usage) {
    if (usage.path("prompt_tokens").isNumber()) {
      inputTokens = usage.path("prompt_tokens").asInt();
    }
    if (usage.path("completion_tokens").isNumber()) {
      outputTokens = usage.path("completion_tokens").asInt();
    }
  }
}
