package changce.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.TestStore;
import changce.conversation.NodeLoad;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A PostgreSQL that goes away while an answer is being given, and comes back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@ContextConfiguration(initializers = CutDatabaseJourneyTests.OnPostgres.class)
class CutDatabaseJourneyTests {

  private static final String QUESTION = "省里下放给长沙的审批权限,市里怎么接?";
  private static final String SHOWN = "市里要承接好省赋予长沙市的行政审批权限清单[1]。";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ModelStub MODEL = new ModelStub();
  private static final String SERVER = TestStore.server("changce.test.postgres");
  private static final String URL = TestStore.newPostgresUrl(SERVER);

  @Autowired WebTestClient web;
  @Autowired NodeLoad load;

  static class OnPostgres extends TestStore {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      super.initialize(context);
      TestPropertyValues.of(
              "spring.datasource.url=" + URL, "spring.datasource.hikari.connection-timeout=500")
          .applyTo(context);
    }
  }

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", MODEL::baseUrl);
    properties.add("changce.models[0].model", () -> "stub");
  }

  @AfterEach
  void back() throws SQLException {
    accepts(true);
  }

  @Test
  void answerThatLostItsStoreIsEndedOnceItIsBack() throws Exception {
    MODEL.saysSlowly(3_000, SHOWN, "其余", "的", "话", "没有", "说完", "[1]。");
    String question = shownASentence();

    accepts(false);
    await().atMost(SOON).until(() -> load.unended() == 1);

    accepts(true);
    await().atMost(SOON).until(() -> load.unended() == 0);
    JsonNode answer = answer(question);
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("failed_internal");
    assertThat(answer.path("ended").path("note").asString()).contains("中断");
    assertThat(answer.path("sentences").path(0).path("text").asString()).startsWith("市里要承接");
  }

  @Test
  void questionAfterAllConnectionsWereCutIsAnswered() throws Exception {
    MODEL.says(SHOWN);
    assertAnswered();
    cut();
    await().atMost(SOON).untilAsserted(this::assertAnswered);
  }

  private static void accepts(boolean connections) throws SQLException {
    administer("alter database " + name() + " allow_connections " + connections);
    if (!connections) {
      cut();
    }
  }

  private static void cut() throws SQLException {
    administer(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
  }

  private static void administer(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SERVER + "postgres?user=postgres")) {
      connection.createStatement().execute(sql);
    }
  }

  private static String name() {
    return URL.substring(SERVER.length()).replaceAll("\\?.*", "");
  }

  private void assertAnswered() {
    JsonNode answer =
        post(MediaType.APPLICATION_JSON)
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer.path("ended").path("outcome").asString()).startsWith("answered_");
  }

  /** Number of a question whose answer goes on. */
  private String shownASentence() {
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

  private JsonNode answer(String question) {
    return web.get()
        .uri("/api/questions/{id}", question)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
