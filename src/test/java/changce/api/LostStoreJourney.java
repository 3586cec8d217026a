package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.NodeLoad;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A store that goes away while an answer is being given, and comes back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
abstract class LostStoreJourney {

  static final String SHOWN = "市里要承接好省赋予长沙市的行政审批权限清单[1]。";
  static final Duration SOON = Duration.ofSeconds(20);
  static final ModelStub MODEL = new ModelStub();

  private static final String QUESTION = "省里下放给长沙的审批权限,市里怎么接?";

  @Autowired WebTestClient web;
  @Autowired NodeLoad load;

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", MODEL::baseUrl);
    properties.add("changce.models[0].model", () -> "stub");
  }

  final void assertAnswered() {
    JsonNode answer =
        post(MediaType.APPLICATION_JSON)
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer.path("ended").path("outcome").asString()).startsWith("answered_");
  }

  /**
   * That the answer ended as a fault of ours, after the sentence that had been shown.
   *
   * @param question its number
   */
  final void assertInterrupted(String question) {
    JsonNode answer =
        web.get()
            .uri("/api/questions/{id}", question)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("failed_internal");
    assertThat(answer.path("ended").path("note").asString()).contains("中断");
    assertThat(answer.path("sentences").path(0).path("text").asString()).startsWith("市里要承接");
  }

  /**
   * Asks what takes a while to answer.
   *
   * @param lasting milliseconds until the model has said all
   * @return number of the question, whose answer goes on
   */
  final String shownASentence(int lasting) {
    MODEL.saysSlowly(lasting, SHOWN, "其余", "的", "话", "没有", "说完", "[1]。");
    Flux<ServerSentEvent<JsonNode>> events =
        post(MediaType.TEXT_EVENT_STREAM)
            .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
            .getResponseBody();
    return events
        .takeUntil(event -> "sentence".equals(event.event()))
        .filter(event -> "accepted".equals(event.event()))
        .map(event -> event.data().path("question").asString())
        .blockLast(SOON);
  }

  private WebTestClient.ResponseSpec post(MediaType accept) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(accept)
        .bodyValue(Map.of("question", QUESTION))
        .exchange();
  }
}
