package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.policy.LedIn;
import changce.policy.PolicyLibrary;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** The library embedded by an endpoint, which may fail or hang while somebody asks. */
@StoreTest
class RemoteEmbeddingJourneyTests {

  private static final EmbeddingStub EMBEDDING = new EmbeddingStub();
  private static final String FOR_A_RULE = "我们是餐饮店,一年做了230万,算上规吗?";

  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;
  @Autowired PolicyLibrary library;

  @DynamicPropertySource
  static void embedding(DynamicPropertyRegistry properties) {
    properties.add("changce.embedding.base-url", EMBEDDING::baseUrl);
    properties.add("changce.embedding.model", () -> "stub");
    properties.add("changce.embedding.dimension", () -> EmbeddingStub.DIMENSION);
    properties.add("changce.embedding.timeout", () -> "60s");
  }

  @AfterEach
  void isWell() {
    EMBEDDING.isWell();
  }

  /** How sure of it the service is was fitted to another model's vectors. */
  @Test
  void answersFromWhatTheEndpointEmbedded() {
    assertThat(outcome("个体工商户转型升级为企业，统一社会信用代码变不变")).startsWith("answered_");
  }

  @Test
  void noSentenceOfTheLibraryIsEmbeddedToAnswer() {
    Set<String> sentences =
        library.published().stream()
            .flatMap(passage -> LedIn.of(passage).stream())
            .map(LedIn::meant)
            .collect(Collectors.toSet());
    assertThat(EMBEDDING.asked()).containsAll(sentences);
    // In the words of the clause's heading: what other words mean this embedding does not know.
    String question = "个转企“一件事”的登记方式怎么选";
    assertThat(outcome(question)).startsWith("answered");
    assertThat(EMBEDDING.asked()).contains(question).doesNotContainAnyElementsOf(sentences);
  }

  @Test
  void saysThatItFailedWhenTheQuestionCannotBeEmbedded() {
    EMBEDDING.fails();
    JsonNode ended = ask("高层次人才分为几类，怎么认定").path("ended");
    assertThat(ended.path("outcome").asString()).isEqualTo("failed_internal");
    assertThat(ended.path("note").asString()).contains("没有答完", "12345");
  }

  @Test
  void whatNeedsNoSearchIsAnsweredAllTheSame() {
    EMBEDDING.fails();
    assertThat(outcome(FOR_A_RULE)).isEqualTo("answered_by_rule");
    assertThat(outcome("你好")).isEqualTo("smalltalk");
  }

  @Test
  void whatNeedsNoSearchDoesNotWaitForIt() {
    EMBEDDING.hangs();
    assertThat(last(events(FOR_A_RULE)).event()).isEqualTo("outcome");
  }

  @Test
  void answerIsPendingUntilItHasEnded() {
    EMBEDDING.hangs();
    ServerSentEvent<JsonNode> accepted = events("绿卡怎么申请，要多少天").blockFirst();
    assertThat(accepted).isNotNull();
    String id = accepted.data().path("question").asString();
    JsonNode answer =
        web.get()
            .uri("/api/questions/{id}", id)
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer.has("ended")).isFalse();
    assertThat(
            jdbc.sql("select outcome from answer where question_id = :id")
                .param("id", java.util.UUID.fromString(id))
                .query(String.class)
                .single())
        .isEqualTo("pending");
  }

  private String outcome(String question) {
    return ask(question).path("ended").path("outcome").asString();
  }

  private JsonNode ask(String question) {
    JsonNode answer =
        web.post()
            .uri("/api/questions")
            .accept(MediaType.APPLICATION_JSON)
            .bodyValue(Map.of("question", question))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer).isNotNull();
    return answer;
  }

  private Flux<ServerSentEvent<JsonNode>> events(String question) {
    return web.post()
        .uri("/api/questions")
        .accept(MediaType.TEXT_EVENT_STREAM)
        .bodyValue(Map.of("question", question))
        .exchange()
        .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
        .getResponseBody();
  }

  /** Up to the outcome: the connection may stay open. */
  private static ServerSentEvent<JsonNode> last(Flux<ServerSentEvent<JsonNode>> events) {
    ServerSentEvent<JsonNode> last =
        events.takeUntil(event -> "outcome".equals(event.event())).blockLast();
    assertThat(last).isNotNull();
    return last;
  }
}
