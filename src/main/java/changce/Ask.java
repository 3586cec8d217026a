package changce;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/ask}: asks a running service and prints the answer with its sources as it comes. */
final class Ask {

  private static final int NO_SERVICE = 7;

  private final JsonMapper json = JsonMapper.shared();
  private final Map<Integer, JsonNode> sources = new TreeMap<>();
  private final Map<Integer, JsonNode> cited = new TreeMap<>();
  private final PrintStream out;

  private Ask(PrintStream out) {
    this.out = out;
  }

  /** Arguments: the service's address, the question. Exit status 7 when nothing listens there. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Ask ask = new Ask(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.exit(ask.at(URI.create(arguments[0] + "/api/questions"), arguments[1]));
  }

  private int at(URI api, String question) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(api)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    json.writeValueAsString(Map.of("question", question))))
            .build();
    try {
      HttpResponse<Stream<String>> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
      return response.statusCode() == 200 ? print(response.body()) : refused(response.body());
    } catch (ConnectException e) {
      return NO_SERVICE;
    }
  }

  private int print(Stream<String> lines) {
    String[] event = {""};
    lines.forEach(
        line -> {
          if (line.startsWith("event:")) {
            event[0] = line.substring(6).strip();
          } else if (line.startsWith("data:")) {
            print(event[0], json.readTree(line.substring(5)));
          }
        });
    return 0;
  }

  private int refused(Stream<String> body) {
    StringBuilder problem = new StringBuilder();
    body.forEach(problem::append);
    System.err.println(json.readTree(problem.toString()).path("detail").asString());
    return 1;
  }

  private void print(String event, JsonNode data) {
    switch (event) {
      case "accepted" -> out.println("问：" + data.path("text").asString() + "\n");
      case "sources" ->
          data.path("sources").forEach(source -> sources.put(source.path("mark").asInt(), source));
      case "sentence" -> printSentence(data);
      case "outcome" -> printOutcome(data);
      default -> {}
    }
  }

  private void printSentence(JsonNode sentence) {
    StringBuilder marks = new StringBuilder();
    for (JsonNode mark : sentence.path("citations")) {
      marks.append('[').append(mark.asInt()).append(']');
      cited.put(mark.asInt(), sources.get(mark.asInt()));
    }
    out.println(sentence.path("text").asString() + marks);
  }

  private void printOutcome(JsonNode outcome) {
    if (outcome.has("note")) {
      out.println((cited.isEmpty() ? "" : "\n") + outcome.path("note").asString());
    }
    if (!cited.isEmpty()) {
      out.println("\n依据");
      cited.forEach((mark, source) -> printSource(source));
    }
    out.println(
        "\n截至 " + outcome.path("asOf").asString() + " · " + outcome.path("label").asString());
  }

  private void printSource(JsonNode source) {
    out.printf(
        "[%d] 《%s》%s%n",
        source.path("mark").asInt(), source.path("title").asString(), number(source));
    StringBuilder facts = new StringBuilder();
    for (String key :
        new String[] {"issuer", "issuedOn", "region", "validity", "kind", "caution"}) {
      if (source.has(key)) {
        facts.append(facts.isEmpty() ? "" : "，").append(source.path(key).asString());
      }
    }
    out.println("    " + facts);
    StringBuilder path = new StringBuilder();
    source
        .path("headings")
        .forEach(h -> path.append(path.isEmpty() ? "" : " > ").append(h.asString()));
    out.println("    " + path);
    if (source.has("sourceUrl")) {
      out.println("    " + source.path("sourceUrl").asString());
    }
  }

  private static String number(JsonNode source) {
    return source.has("number") ? source.path("number").asString() : "";
  }
}
