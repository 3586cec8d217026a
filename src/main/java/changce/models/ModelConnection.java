package changce.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call to a model. The library's own can be cancelled only once the first
 * word has come, loses {@code Retry-After}, and takes a thread for as long as the model speaks.
 */
final class ModelConnection implements HttpClient {

  private static final int LONGEST_REFUSAL = 10_000;

  private final java.net.http.HttpClient http;
  private final Duration limit;
  private volatile @Nullable CompletableFuture<?> exchange;
  private volatile @Nullable StreamEvents events;
  private volatile Consumer<String> words = text -> {};

  /**
   * @param http with threads of its own: words are passed on by them
   */
  ModelConnection(java.net.http.HttpClient http, Duration limit) {
    this.http = http;
    this.limit = limit;
  }

  /** Where words go, without blocking; to be said before the call is made. */
  void speakTo(Consumer<String> listener) {
    words = listener;
  }

  /** How the stream ended, once it has. */
  CallEnd end() {
    StreamEvents read = events;
    return read == null ? CallEnd.CUT : read.end();
  }

  @Nullable Integer inputTokens() {
    StreamEvents read = events;
    return read == null ? null : read.inputTokens();
  }

  @Nullable Integer outputTokens() {
    StreamEvents read = events;
    return read == null ? null : read.outputTokens();
  }

  /** Closes the connection, whether the model has begun to speak or not. */
  void cancel() {
    CompletableFuture<?> sent = exchange;
    if (sent != null) {
      sent.cancel(true);
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("Only streams");
  }

  /**
   * @param parser not asked: it would block a thread between one word and the next
   */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    StreamEvents reading = new StreamEvents(listener, words);
    events = reading;
    CompletableFuture<HttpResponse<Optional<ModelRefusal>>> sent =
        http.sendAsync(sendable(request), head -> body(head, reading));
    exchange = sent;
    var unused =
        sent.thenAccept(
                response -> response.body().ifPresentOrElse(reading::onError, reading::onClose))
            .exceptionally(
                failure -> {
                  reading.onError(
                      failure instanceof CompletionException && failure.getCause() != null
                          ? failure.getCause()
                          : failure);
                  return null;
                });
  }

  private static BodySubscriber<Optional<ModelRefusal>> body(
      ResponseInfo head, StreamEvents listener) {
    return new LimitedBody<>(
        head.statusCode() == 200 && streams(head)
            ? BodySubscribers.fromLineSubscriber(
                new EventLines(listener), lines -> Optional.empty(), StandardCharsets.UTF_8, null)
            : BodySubscribers.mapping(
                BodySubscribers.ofByteArray(), said -> Optional.of(refusal(head, said))));
  }

  /** Some gateways answer 200 with an error as JSON. */
  private static boolean streams(ResponseInfo head) {
    return !head.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
  }

  private static ModelRefusal refusal(ResponseInfo head, byte[] said) {
    Duration again =
        head.headers()
            .firstValue("Retry-After")
            .map(value -> RetryAfter.in(value, Clock.systemUTC().instant()))
            .orElse(Duration.ZERO);
    int length = Math.min(said.length, LONGEST_REFUSAL);
    return new ModelRefusal(
        head.statusCode(), new String(said, 0, length, StandardCharsets.UTF_8), again);
  }

  private java.net.http.HttpRequest sendable(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(limit)
            .POST(BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }
}
