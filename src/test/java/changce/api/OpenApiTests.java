package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** {@code /openapi.yml} says what there is, and what there is is as it says. */
@StoreTest
class OpenApiTests {

  @Autowired WebTestClient web;
  @Autowired List<RouterFunction<?>> routes;

  @Test
  void describesEveryOperationAndNoOther() throws IOException {
    Set<String> served = new TreeSet<>();
    routes.forEach(route -> route.accept(new Operations(served)));
    served.removeIf(operation -> !operation.contains(" /api/") && !operation.contains(" /v1/"));
    assertThat(OpenApi.read().operations()).isEqualTo(served).hasSizeGreaterThan(15);
  }

  @Test
  void isServedAndLeadsNowhereInVain() throws IOException {
    web.get().uri("/openapi.yml").exchange().expectStatus().isOk();
    assertThat(OpenApi.read().deadEnds()).isEmpty();
  }

  @Test
  void knowsEveryOutcome() throws IOException {
    assertThat(
            OpenApi.read()
                .schema("Ended")
                .path("properties")
                .path("outcome")
                .path("enum")
                .valueStream()
                .map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(Outcome.values()).map(Outcome::status).toList());
  }

  @Test
  void answersAreAsItSays() throws IOException {
    OpenApi document = OpenApi.read();
    for (String question : List.of("硕士毕业来长沙上班,租房补贴一共能拿多少", "我们一年做了1800来万，算不算规上？", "剁椒鱼头怎么做才好吃")) {
      JsonNode answer = post("/api/questions", Map.of("question", question), 200);
      assertThat(document.mismatches("Answer", answer)).isEmpty();
      String id = answer.path("id").asString();
      assertThat(
              document.mismatches(
                  "Feedback",
                  post("/api/questions/" + id + "/feedback", Map.of("helpful", true), 200)))
          .isEmpty();
      assertThat(
              document.mismatches(
                  "Answer",
                  get("/api/conversations/" + answer.path("conversation").asString()).path(0)))
          .isEmpty();
    }
  }

  @Test
  void everythingElseIsAsItSays() throws IOException {
    OpenApi document = OpenApi.read();
    JsonNode entered = post("/api/visitors", Map.of(), 200);
    assertThat(document.mismatches("Entered", entered)).isEmpty();
    JsonNode opened =
        post(
            "/api/cases",
            Map.of(
                "message",
                "想当面问问",
                "contact",
                "13812345678",
                "consent",
                entered.path("notice").path("version").asString()),
            201);
    assertThat(document.mismatches("Case", opened)).isEmpty();
    assertThat(document.mismatches("Case", get("/api/cases/" + opened.path("id").asString())))
        .isEmpty();
    assertThat(document.mismatches("Rule", get("/api/rules").path(0))).isEmpty();
    assertThat(document.mismatches("Problem", post("/api/questions", Map.of(), 400))).isEmpty();
    assertThat(
            document.mismatches(
                "Completion",
                post(
                    "/v1/chat/completions",
                    Map.of("messages", List.of(Map.of("role", "user", "content", "个转企有什么支持？"))),
                    200)))
        .isEmpty();
  }

  private JsonNode get(String path) {
    return web.get()
        .uri(path)
        .exchange()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private JsonNode post(String path, Map<String, ?> body, int status) {
    return web.post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  /** Collects what routes there are; each says of itself {@code (POST && /api/questions)}. */
  private record Operations(Set<String> found) implements RouterFunctions.Visitor {

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
      found.add(predicate.toString().replaceAll("[()]", "").replace(" && ", " "));
    }

    @Override
    public void startNested(RequestPredicate predicate) {}

    @Override
    public void endNested(RequestPredicate predicate) {}

    @Override
    public void resources(Function<ServerRequest, Mono<Resource>> lookup) {}

    @Override
    public void attributes(Map<String, Object> attributes) {}

    @Override
    public void unknown(RouterFunction<?> route) {}
  }
}
