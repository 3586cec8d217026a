package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What was said earlier in a conversation is used, unless the visitor leaves it out. */
@StoreTest
class LeftOutTurnJourneyTests {

  private static final String TAKINGS = "我们一年做了1800来万，算不算规上？";

  @Autowired WebTestClient web;

  @Test
  void earlierTurnIsUsed() {
    assertThat(industryAfterTakings(List.of())).contains("您说的1800来万");
  }

  @Test
  void earlierTurnThatWasLeftOutIsNotUsed() {
    JsonNode first = ask(Map.of("question", TAKINGS));
    assertThat(next(first, List.of(first.path("id").asString()))).doesNotContain("1800");
  }

  @Test
  void questionOfAnotherConversationLeavesNothingOut() {
    JsonNode other = ask(Map.of("question", TAKINGS));
    assertThat(industryAfterTakings(List.of(other.path("id").asString()))).contains("您说的1800来万");
  }

  private String industryAfterTakings(List<String> without) {
    return next(ask(Map.of("question", TAKINGS)), without);
  }

  private String next(JsonNode first, List<String> without) {
    JsonNode answer =
        ask(
            Map.of(
                "question",
                "批发业",
                "conversation",
                first.path("conversation").asString(),
                "without",
                without));
    return answer.path("sentences") + answer.path("ended").path("note").asString("");
  }

  private JsonNode ask(Map<String, Object> body) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
