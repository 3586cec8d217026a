package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A place that the rule has no data of: what the library holds of it is given, and of no other. */
@StoreTest
class PlaceWithoutRuleJourneyTests {

  private static final String PUBLISHED =
      """
      ---
      title: 开福区2025年首次升规企业奖励名单公示（样例）
      kind: original
      issuer: 开福区样例局
      issued_on: 2026-03-02
      status: current
      region: 开福区
      topics: [小升规]
      source: 样例
      source_url: https://example.org/kaifu
      verification: official
      as_of: 2026-11-20
      ---

      ## 开福区首次升规企业奖励名单

      开福区首次升规企业奖励名单公示如下：样例甲公司奖励3万元，样例乙公司奖励3万元。
      """;

  @Autowired WebTestClient web;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry properties) throws IOException {
    Path folder = Files.createTempDirectory("changce-policies");
    try (Stream<Path> files = Files.list(Path.of("knowledge/policies"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Files.writeString(folder.resolve("kaifu-sample-awards.md"), PUBLISHED);
    properties.add("changce.library.policies", folder::toString);
  }

  @Test
  void publishedListOfThePlaceIsGiven() {
    JsonNode answer = ask("开福区首次升规奖多少");
    assertThat(answer.path("ended").path("outcome").asString()).startsWith("answered_");
    assertThat(texts(answer)).anyMatch(text -> text.contains("3万元"));
  }

  @Test
  void listOfOnePlaceIsNotGivenForAnother() {
    JsonNode answer = ask("雨花区首次升规奖多少");
    assertThat(answer.path("ended").path("note").asString()).contains("没有查到雨花区");
    assertThat(texts(answer)).isEmpty();
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("sentences").valueStream().map(one -> one.path("text").asString()).toList();
  }

  private JsonNode ask(String question) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", question))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
