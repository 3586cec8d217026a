package changce.web;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.AnswerEvent;
import changce.conversation.AnswerEvent.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire, and when; time is virtual. */
class EventStreamTests {

  private static final Duration LESS_THAN_PROXIES_WAIT = Duration.ofSeconds(15);

  private final EventStream stream = new EventStream(JsonMapper.shared());

  @Test
  void silentAnswerIsKeptOpenByHeartbeats() {
    StepVerifier.withVirtualTime(
            () -> sent(stream.of(after(40, new AnswerEvent(2, new Step("检索政策条款"))))))
        .expectSubscription()
        .expectNoEvent(LESS_THAN_PROXIES_WAIT.minusMillis(1))
        .thenAwait(Duration.ofMillis(1))
        .expectNext(":\n\n")
        .thenAwait(LESS_THAN_PROXIES_WAIT)
        .expectNext(":\n\n")
        .thenAwait(LESS_THAN_PROXIES_WAIT)
        .expectNext("id:2\nevent:progress\ndata:{\"step\":\"检索政策条款\"}\n\n")
        .verifyComplete();
  }

  @Test
  void silentCompletionIsKeptOpenByHeartbeats() {
    StepVerifier.withVirtualTime(() -> sent(stream.ofData(after(20, "说"))))
        .expectSubscription()
        .thenAwait(Duration.ofSeconds(20))
        .expectNext(":\n\n", "data: \"说\"\n\n", "data: [DONE]\n\n")
        .verifyComplete();
  }

  @Test
  void heartbeatsEndWithWhoeverReads() {
    Sinks.Many<AnswerEvent> never = Sinks.many().unicast().onBackpressureBuffer();
    StepVerifier.withVirtualTime(() -> sent(stream.of(never.asFlux())))
        .expectSubscription()
        .thenAwait(LESS_THAN_PROXIES_WAIT)
        .expectNext(":\n\n")
        .thenCancel()
        .verify();
    assertThat(never.currentSubscriberCount()).isZero();
  }

  private static <T> Flux<T> after(int seconds, T said) {
    return Mono.delay(Duration.ofSeconds(seconds)).map(waited -> said).flux();
  }

  /** Each block as it is written. */
  private static Flux<String> sent(BodyInserter<Void, ServerHttpResponse> body) {
    return Flux.create(
        blocks -> {
          MockServerHttpResponse response = new MockServerHttpResponse();
          response.setWriteHandler(
              written ->
                  written
                      .doOnNext(block -> blocks.next(block.toString(StandardCharsets.UTF_8)))
                      .then());
          blocks.onDispose(
              body.insert(response, null).subscribe(done -> {}, blocks::error, blocks::complete));
        });
  }
}
