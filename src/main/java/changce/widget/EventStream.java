package changce.widget;

import changce.conversation.AnswerEvent;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer's events as {@code text/event-stream}
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 *
 * <p>Spring's own writer takes several pooled buffers for each event before anybody reads them: a
 * visitor who leaves at that moment leaks them. Here each event is one array, left to the garbage
 * collector.
 */
final class EventStream {

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final JsonMapper json;

  EventStream(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param heartbeats what keeps the connection open; ends with the events
   */
  BodyInserter<Void, ServerHttpResponse> of(Flux<AnswerEvent> events, Flux<?> heartbeats) {
    return (response, context) ->
        response.writeAndFlushWith(
            Flux.merge(events.map(this::bytes), heartbeats.map(beat -> HEARTBEAT))
                .map(bytes -> once(response, bytes)));
  }

  private static Mono<DataBuffer> once(ServerHttpResponse response, byte[] bytes) {
    return Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes));
  }

  private byte[] bytes(AnswerEvent event) {
    return "id:%d\nevent:%s\ndata:%s\n\n"
        .formatted(event.sequence(), event.type().word(), json.writeValueAsString(event.content()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
