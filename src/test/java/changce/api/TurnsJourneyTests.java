package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.PacedModel;
import changce.StoreTest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** What happens while an answer is still being given. */
@StoreTest
class TurnsJourneyTests {

  private static final PacedModel MODEL = new PacedModel();
  private static final String QUESTION = "硕士毕业来长沙上班,租房补贴一共能拿多少";
  private static final String[] SAID = {
    "硕士的租房和生活补贴两年总额为2万元[1]。", "硕士的补贴是两年的总额，一共2万元[1]。", "总额2万元是两年合计[1]。"
  };

  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", MODEL::baseUrl);
    properties.add("changce.models[0].model", () -> "paced");
  }

  @BeforeEach
  void speakSlowly() {
    MODEL.says(SAID);
  }

  @AfterEach
  void letItEnd() {
    MODEL.sayEverything();
  }

  @Test
  void questionIsRefusedWhileOneIsPendingInTheSameConversation() {
    JsonNode accepted = accepted(stream(Map.of("question", QUESTION)));
    post("/api/questions", body(accepted, "那博士呢？"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("上一个问题还在回答。请等它答完再问，或者先停止它。");
    assertThat(questionsIn(accepted)).isEqualTo(1);
    MODEL.sayEverything();
    assertThat(answer(accepted).path("outcome").asString()).startsWith("answered_");
    post("/api/questions", body(accepted, "那博士呢？")).expectStatus().isOk();
  }

  @Test
  void stoppedAnswerKeepsWhatWasShownAndLetsTheVisitorAskOn() {
    Iterator<ServerSentEvent<JsonNode>> events = stream(Map.of("question", QUESTION));
    JsonNode accepted = accepted(events);
    upTo("sentence", events);
    JsonNode stopped =
        post("/api/questions/" + accepted.path("question").asString() + "/stop", Map.of())
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(stopped.path("ended").path("outcome").asString()).isEqualTo("stopped");
    assertThat(stopped.path("ended").path("label").asString()).contains("AI", "生成");
    assertThat(stopped.path("sentences")).hasSize(1);
    assertThat(upTo("outcome", events).path("outcome").asString()).isEqualTo("stopped");
    MODEL.sayEverything();
    JsonNode next = accepted(stream(body(accepted, "那博士呢？")));
    answer(next);
    assertThat(outcomeOf(accepted)).isEqualTo("stopped");
    assertThat(questionsIn(accepted)).isEqualTo(2);
  }

  @Test
  void stoppingWhatHasEndedChangesNothing() {
    MODEL.sayEverything();
    JsonNode accepted = accepted(stream(Map.of("question", QUESTION)));
    String outcome = answer(accepted).path("outcome").asString();
    post("/api/questions/" + accepted.path("question").asString() + "/stop", Map.of())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.ended.outcome")
        .isEqualTo(outcome);
    post("/api/questions/00000000-0000-0000-0000-000000000000/stop", Map.of())
        .expectStatus()
        .isNotFound();
  }

  @Test
  void sameRequestSentAgainFollowsTheSameAnswer() {
    Map<String, String> body = Map.of("question", QUESTION, "key", UUID.randomUUID().toString());
    Iterator<ServerSentEvent<JsonNode>> first = stream(body);
    JsonNode accepted = accepted(first);
    Iterator<ServerSentEvent<JsonNode>> second = stream(body);
    assertThat(accepted(second)).isEqualTo(accepted);
    MODEL.sayEverything();
    assertThat(upTo("outcome", second)).isEqualTo(upTo("outcome", first));
    assertThat(questionsIn(accepted)).isEqualTo(1);
  }

  @Test
  void sameRequestSentTwiceAtOnceIsAskedOnce() {
    MODEL.sayEverything();
    Map<String, String> body = Map.of("question", QUESTION, "key", UUID.randomUUID().toString());
    List<JsonNode> accepted =
        Flux.range(0, 8)
            .flatMap(
                i ->
                    Flux.defer(() -> exchange(body).take(1))
                        .subscribeOn(Schedulers.boundedElastic()))
            .map(ServerSentEvent::data)
            .collectList()
            .block();
    assertThat(accepted).hasSize(8).allMatch(one -> one.equals(accepted.get(0)));
    answer(accepted.get(0));
  }

  @Test
  void twoQuestionsAtOnceAreNotBothTaken() {
    JsonNode accepted = accepted(stream(Map.of("question", "个体户转成公司，原来的执照要先注销吗")));
    MODEL.sayEverything();
    answer(accepted);
    MODEL.says(SAID);
    Map<String, String> body = body(accepted, QUESTION);
    List<Integer> statuses = Flux.range(0, 4).flatMap(i -> status(body)).collectList().block();
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
  }

  private Flux<Integer> status(Map<String, String> body) {
    return Flux.defer(
            () ->
                Flux.just(
                    web.post()
                        .uri("/api/questions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value()))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static Map<String, String> body(JsonNode accepted, String question) {
    return new HashMap<>(
        Map.of("question", question, "conversation", accepted.path("conversation").asString()));
  }

  private WebTestClient.ResponseSpec post(String path, Map<String, String> body) {
    return web.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  /** Waits until the answer has ended. */
  private JsonNode answer(JsonNode accepted) {
    Flux<ServerSentEvent<JsonNode>> events =
        web.get()
            .uri("/api/questions/{id}/events", accepted.path("question").asString())
            .exchange()
            .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
            .getResponseBody();
    return upTo("outcome", events.toIterable().iterator());
  }

  private String outcomeOf(JsonNode accepted) {
    return jdbc.sql("select outcome from answer where question_id = :id")
        .param("id", UUID.fromString(accepted.path("question").asString()))
        .query(String.class)
        .single();
  }

  private int questionsIn(JsonNode accepted) {
    return jdbc.sql("select count(*) from question where conversation_id = :id")
        .param("id", UUID.fromString(accepted.path("conversation").asString()))
        .query(Integer.class)
        .single();
  }

  private static JsonNode accepted(Iterator<ServerSentEvent<JsonNode>> events) {
    return upTo("accepted", events);
  }

  private static JsonNode upTo(String event, Iterator<ServerSentEvent<JsonNode>> events) {
    while (events.hasNext()) {
      ServerSentEvent<JsonNode> next = events.next();
      if (event.equals(next.event())) {
        return next.data();
      }
    }
    throw new AssertionError("No " + event);
  }

  private Iterator<ServerSentEvent<JsonNode>> stream(Map<String, String> body) {
    return exchange(body).toIterable().iterator();
  }

  private Flux<ServerSentEvent<JsonNode>> exchange(Map<String, String> body) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
        .getResponseBody();
  }
}
