package changce.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.FullDisk;
import changce.TestStore;
import changce.conversation.NodeLoad;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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

/** The embedded store on a disk that becomes full while an answer is being given. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@ContextConfiguration(initializers = FullDiskJourneyTests.OnItsOwnDisk.class)
@ExtendWith(OutputCaptureExtension.class)
class FullDiskJourneyTests {

  private static final String QUESTION = "省里下放给长沙的审批权限,市里怎么接?";
  private static final String SHOWN = "市里要承接好省赋予长沙市的行政审批权限清单[1]。";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final ModelStub MODEL = new ModelStub();

  @Autowired WebTestClient web;
  @Autowired NodeLoad load;
  @Autowired DataSource store;

  static class OnItsOwnDisk extends TestStore {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      super.initialize(context);
      FullDisk.register();
      TestPropertyValues.of("spring.datasource.url=" + TestStore.embeddedUrl("full"))
          .applyTo(context);
    }
  }

  @DynamicPropertySource
  static void model(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", MODEL::baseUrl);
    properties.add("changce.models[0].model", () -> "stub");
  }

  @AfterEach
  void free() {
    FullDisk.is(false);
  }

  @Test
  void nodeSaysThatItsStoreIsClosedAndOpensItOnceThereIsRoom(CapturedOutput output)
      throws Exception {
    MODEL.saysSlowly(5_000, SHOWN, "其余", "的", "话", "没有", "说完", "[1]。");
    String question = shownASentence();

    FullDisk.is(true);
    await().atMost(SOON).untilAsserted(() -> assertHealth(503));
    await().atMost(SOON).until(() -> load.unended() == 1);
    assertThat(output).contains("内置数据库写不进去，已自行关闭", "Free space on the disk");
    assertHealth(503);

    FullDisk.is(false);
    await().atMost(SOON).untilAsserted(() -> assertHealth(200));
    assertThat(output).contains("内置数据库已重新打开");
    await().atMost(SOON).until(() -> load.unended() == 0);
    JsonNode ended = answer(question);
    assertThat(ended.path("ended").path("outcome").asString()).isEqualTo("failed_internal");
    assertThat(ended.path("ended").path("note").asString()).contains("中断");
    assertThat(ended.path("sentences").path(0).path("text").asString()).startsWith("市里要承接");
    MODEL.says(SHOWN);
    assertAnswered();
  }

  @Test
  void storeThatSomebodyShutDownIsOpenedAgain() throws Exception {
    MODEL.says(SHOWN);
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("already closed");
    }
    await().atMost(SOON).untilAsserted(this::assertAnswered);
    assertHealth(200);
  }

  private void assertHealth(int status) {
    for (String probe : new String[] {"liveness", "readiness"}) {
      web.get().uri("/actuator/health/{probe}", probe).exchange().expectStatus().isEqualTo(status);
    }
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
