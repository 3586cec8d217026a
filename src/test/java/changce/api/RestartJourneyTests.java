package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceNode;
import changce.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as a process of its own, killed as a power cut would, and started again on the same
 * store.
 */
@Tag("store")
class RestartJourneyTests {

  private static final String SHOWN = "市里要承接好省赋予长沙市的行政审批权限清单[1]。";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String store = TestStore.newUrl();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ModelStub model = new ModelStub();
  private final List<ServiceNode> nodes = new ArrayList<>();
  private ServiceNode service;
  private String address;

  @AfterEach
  void stop() {
    nodes.forEach(ServiceNode::close);
  }

  /** One journey, as each start of a process takes seconds. */
  @Test
  void killLosesNothingThatWasShownAndEndsWhatWasBeingSaid() throws Exception {
    model.says(SHOWN);
    startWithModel();
    JsonNode before = JSON.readTree(ask("application/json").body().toList().get(0));
    assertThat(before.path("sentences").path(0).path("text").asString()).startsWith("市里要承接");
    model.saysSlowly(20_000, SHOWN, "其余", "的", "话", "没有", "说完");
    String first = askedAndShownASentence();

    service.kill();
    startWithModel("--changce.answers.node-unseen=1s");
    assertThat(answer(before.path("id").asString())).isEqualTo(before);
    assertInterrupted(first);
    String second = askedAndShownASentence();

    service.kill();
    start("--changce.answers.limit=1ms");
    assertThat(answer(before.path("id").asString())).isEqualTo(before);
    assertInterrupted(second);
    assertThat(answer(second).path("ended").path("outcome").asString()).isEqualTo("failed_timeout");
  }

  private void startWithModel(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--changce.models[0].base-url=" + model.baseUrl());
    arguments.add("--changce.models[0].model=stub");
    start(arguments.toArray(String[]::new));
  }

  private void assertInterrupted(String id) throws Exception {
    assertThat(replayed(id)).contains("event:sentence", "event:outcome");
    JsonNode answer = answer(id);
    assertThat(answer.path("sentences").path(0).path("origin").asString()).isEqualTo("model");
    assertThat(answer.path("ended").path("note").asString()).contains("中断");
  }

  private String askedAndShownASentence() throws Exception {
    String id = null;
    for (String line : (Iterable<String>) ask("text/event-stream").body()::iterator) {
      if (line.startsWith("data:") && line.contains("\"conversation\"")) {
        id = JSON.readTree(line.substring(5)).path("question").asString();
      }
      if (line.equals("event:sentence")) {
        return id;
      }
    }
    throw new AssertionError("No sentence");
  }

  private List<String> replayed(String id) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(address + "/api/questions/" + id + "/events"))
                .build(),
            HttpResponse.BodyHandlers.ofLines())
        .body()
        .toList();
  }

  private void start(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--spring.datasource.url=" + store);
    TestStore.SHARED_VECTORS.forEach(setting -> all.add("--" + setting));
    service = new ServiceNode(all);
    nodes.add(service);
    address = service.start().address();
  }

  private HttpResponse<Stream<String>> ask(String accept) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + "/api/questions"))
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("question", "省里下放给长沙的审批权限,市里怎么接?"))))
            .build(),
        HttpResponse.BodyHandlers.ofLines());
  }

  private JsonNode answer(String id) throws Exception {
    return JSON.readTree(
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/questions/" + id)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }
}
