package changce.web;

import changce.conversation.AnswerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer's events as {@code text/event-stream}
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 *
 * <p>Spring's own writer takes several pooled buffers for each event before anybody reads them: a
 * visitor who leaves at that moment leaks them. Here each event is one array, left to the garbage
 * collector. They are not written in groups: the network library joins these by Reactor's concat,
 * which on a busy machine can lose a request between two sources and then never ends
 * (FluxConcatArray 3.8.8, reactor-core issue 4399 is of the same field); a single one is flushed as
 * soon as nothing waits behind it.
 */
public final class EventStream {

  /** Proxies close a stream that is silent for a minute. */
  private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(15);

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final JsonMapper json;

  public EventStream(JsonMapper json) {
    this.json = json;
  }

  public BodyInserter<Void, ServerHttpResponse> of(Flux<AnswerEvent> events) {
    return written(events.map(this::bytes));
  }

  /** As OpenAI streams: data alone, and a mark at the end. */
  public BodyInserter<Void, ServerHttpResponse> ofData(Flux<?> pieces) {
    Flux<String> data = pieces.map(json::writeValueAsString).concatWithValues("[DONE]");
    return written(data.map(one -> ("data: " + one + "\n\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static BodyInserter<Void, ServerHttpResponse> written(Flux<byte[]> blocks) {
    return (response, context) ->
        response.writeWith(keptOpen(blocks).map(bytes -> response.bufferFactory().wrap(bytes)));
  }

  /** With a comment now and then, which says nothing, until the blocks end. */
  private static Flux<byte[]> keptOpen(Flux<byte[]> blocks) {
    return Flux.defer(
        () -> {
          Sinks.Empty<Void> ended = Sinks.empty();
          Flux<byte[]> heartbeats =
              Flux.interval(BETWEEN_HEARTBEATS)
                  .onBackpressureDrop()
                  .map(beat -> HEARTBEAT)
                  .takeUntilOther(ended.asMono());
          return Flux.merge(blocks.doFinally(signal -> ended.tryEmitEmpty()), heartbeats);
        });
  }

  private byte[] bytes(AnswerEvent event) {
    return "id:%d\nevent:%s\ndata:%s\n\n"
        .formatted(event.sequence(), event.type().word(), json.writeValueAsString(event.content()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
