package changce.models;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one call to a model. The library's own can be cancelled only once the first
 * word has come, and loses {@code Retry-After}.
 */
final class ModelConnection implements HttpClient {

  private static final int LONGEST_REFUSAL = 10_000;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final java.net.http.HttpClient http;
  private final Executor readers;
  private final Duration limit;
  private volatile @Nullable CompletableFuture<?> exchange;
  private volatile @Nullable InputStream body;
  private volatile boolean cancelled;
  private volatile @Nullable StreamEvents events;
  private volatile Consumer<String> words = text -> {};

  /**
   * @param http with an executor that has a thread for whoever reads
   */
  ModelConnection(java.net.http.HttpClient http, Duration limit) {
    this.http = http;
    this.readers = http.executor().orElseThrow();
    this.limit = limit;
  }

  /** Where words go; to be said before the call is made. */
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

  void cancel() {
    cancelled = true;
    CompletableFuture<?> sent = exchange;
    if (sent != null) {
      sent.cancel(true);
    }
    close(body);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("Only streams");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    StreamEvents reading = new StreamEvents(listener, words);
    events = reading;
    CompletableFuture<HttpResponse<InputStream>> sent =
        http.sendAsync(sendable(request), BodyHandlers.ofInputStream());
    exchange = sent;
    // Never on this thread, as when the answer is quicker than this line: it would hear the model
    // out before anybody could be shown a word.
    var unused =
        sent.thenAcceptAsync(response -> read(response, parser, reading), readers)
            .exceptionally(
                failure -> {
                  reading.onError(
                      failure instanceof CompletionException && failure.getCause() != null
                          ? failure.getCause()
                          : failure);
                  return null;
                });
  }

  private void read(
      HttpResponse<InputStream> response, ServerSentEventParser parser, StreamEvents listener) {
    try (InputStream stream = new LimitedStream(response.body())) {
      body = stream;
      if (cancelled) {
        return;
      }
      if (response.statusCode() != 200 || !streams(response)) {
        throw refusal(response, stream);
      }
      parser.parse(withoutMark(stream), listener);
      listener.onClose();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /**
   * The library takes a byte order mark for part of the first field's name and drops the event: of
   * 不得申报, 得申报 may be left.
   */
  private static InputStream withoutMark(InputStream stream) throws IOException {
    PushbackInputStream unmarked = new PushbackInputStream(stream, BYTE_ORDER_MARK.length);
    byte[] begun = unmarked.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(begun, BYTE_ORDER_MARK)) {
      unmarked.unread(begun);
    }
    return unmarked;
  }

  /** Some gateways answer 200 with an error as JSON. */
  private static boolean streams(HttpResponse<?> response) {
    return !response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
  }

  private static ModelRefusal refusal(HttpResponse<?> response, InputStream stream)
      throws IOException {
    String said = new String(stream.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
    Duration again =
        response
            .headers()
            .firstValue("Retry-After")
            .map(value -> RetryAfter.in(value, Clock.systemUTC().instant()))
            .orElse(Duration.ZERO);
    return new ModelRefusal(response.statusCode(), said, again);
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

  private static void close(@Nullable InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      // It is given up anyway.
    }
  }
}
