package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceNode;
import changce.TestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service as a process of its own, stopped as a container is: by SIGTERM. */
@Tag("store")
class StopJourneyTests {

  /** The shortest that the files in deploy and docker-compose.yml give it. */
  private static final Duration GRACE = Duration.ofSeconds(45);

  /** 128 and the number of SIGTERM: it ended by itself, upon being told to. */
  private static final int TERMINATED = 143;

  private static final String SHOWN = "市里要承接好省赋予长沙市的行政审批权限清单[1]。";

  private final String store = TestStore.newUrl();
  private final ModelStub model = new ModelStub();

  @Test
  void answerThatIsBeingGivenIsFinishedFirst() throws Exception {
    model.saysSlowly(2_000, SHOWN, "其余", "的", "话", "也", "说完", "[1]", "。");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (ServiceNode node = node().start();
        Stream<String> answer = ask(node.address())) {
      Iterator<String> lines = answer.iterator();
      until("event:sentence", lines);
      CompletableFuture<Integer> ended =
          CompletableFuture.supplyAsync(() -> terminated(node), thread);
      assertThat(until("event:outcome", lines)).isTrue();
      assertThat(lines.next()).contains("\"answered_");
      assertThat(ended.get()).isEqualTo(TERMINATED);
      assertThat(outcomes()).singleElement().asString().startsWith("answered_");
    } finally {
      thread.shutdown();
    }
  }

  private static int terminated(ServiceNode node) {
    try {
      return node.terminate(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** False when the stream ends before. */
  private static boolean until(String line, Iterator<String> lines) {
    boolean found = false;
    while (!found && lines.hasNext()) {
      found = lines.next().equals(line);
    }
    return found;
  }

  private ServiceNode node() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.datasource.url=" + store,
                "--spring.reactor.netty.shutdown-quiet-period=0s",
                "--changce.models[0].base-url=" + model.baseUrl(),
                "--changce.models[0].model=stub"));
    TestStore.SHARED_VECTORS.forEach(setting -> arguments.add("--" + setting));
    return new ServiceNode(arguments);
  }

  private static Stream<String> ask(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + "/api/questions"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"省里下放给长沙的审批权限,市里怎么接?\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofLines())
        .body();
  }

  /** Once the process has left the store to others. */
  private List<String> outcomes() throws Exception {
    List<String> outcomes = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(store);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select outcome from answer")) {
      while (rows.next()) {
        outcomes.add(rows.getString(1));
      }
    }
    return outcomes;
  }
}
