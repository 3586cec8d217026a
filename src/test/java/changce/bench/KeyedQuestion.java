package changce.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question of a visitor who does not give up: asked with a key, with the same key again at the
 * other node until one has taken it, and then followed, over cut connections, until the answer has
 * ended.
 */
final class KeyedQuestion {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final HttpClient http;
  private final Supplier<List<String>> addresses;
  private final String text;
  private final UUID key = UUID.randomUUID();
  private int turn;
  private @Nullable String id;
  private @Nullable String outcome;

  /**
   * @param addresses of the nodes, as they are at this moment
   * @param first which of them is asked first
   */
  KeyedQuestion(HttpClient http, Supplier<List<String>> addresses, String text, int first) {
    this.http = http;
    this.addresses = addresses;
    this.text = text;
    this.turn = first;
  }

  /** Blocks until the answer has ended, or for as long as anybody would wait. */
  void ask() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (outcome == null && System.nanoTime() < until) {
      try {
        if (id == null) {
          post();
        }
        if (id != null && outcome == null) {
          look();
        }
      } catch (IOException e) {
        turn++;
      }
      if (outcome == null) {
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  private void post() throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(new Body(text, key));
    HttpResponse<Stream<String>> response =
        http.send(
            request("/api/questions")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() != 200) {
        turn++;
        return;
      }
      lines
          .filter(line -> line.startsWith("data:"))
          .map(line -> JSON.readTree(line.substring(5)))
          .forEach(this::read);
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void read(JsonNode event) {
    if (event.hasNonNull("question")) {
      id = event.path("question").asString();
    } else if (event.hasNonNull("outcome")) {
      outcome = event.path("outcome").asString();
    }
  }

  private void look() throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request("/api/questions/" + id).build(), BodyHandlers.ofString());
    if (response.statusCode() == 200) {
      read(JSON.readTree(response.body()).path("ended"));
    } else {
      turn++;
    }
  }

  private HttpRequest.Builder request(String path) throws IOException {
    List<String> up = addresses.get();
    if (up.isEmpty()) {
      throw new IOException("No node is up");
    }
    return HttpRequest.newBuilder(URI.create(up.get(turn % up.size()) + path))
        .timeout(Duration.ofMinutes(2));
  }

  private record Body(String question, UUID key) {}

  UUID key() {
    return key;
  }

  boolean accepted() {
    return id != null;
  }

  /** Null when it has not ended. */
  @Nullable String outcome() {
    return outcome;
  }
}
