package changce.evaluation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, asked over its own API. */
final class Service {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI questions;

  Service(int port) {
    questions = URI.create("http://localhost:" + port + "/api/questions");
  }

  record Shown(String text, List<Integer> marks, String origin) {

    boolean byModel() {
      return origin.equals("model");
    }
  }

  List<Shown> ask(String question) {
    HttpRequest request =
        HttpRequest.newBuilder(questions)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared().writeValueAsString(Map.of("question", question))))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return shown(JsonMapper.shared().readTree(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Shown> shown(JsonNode answer) {
    return answer
        .path("sentences")
        .valueStream()
        .map(
            sentence ->
                new Shown(
                    sentence.path("text").asString(),
                    sentence.path("citations").valueStream().map(JsonNode::asInt).toList(),
                    sentence.path("origin").asString()))
        .toList();
  }
}
