package changce.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/ask}: asks a running service and prints the answer with its sources as it comes. Where
 * something is asked back, a line that is typed goes on with the conversation.
 */
final class Ask {

  private static final int NO_SERVICE = 7;
  private static final String CLARIFICATION = "clarification";

  private final JsonMapper json = JsonMapper.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;
  private final PrintStream out;
  private final BufferedReader typed;

  /**
   * @param typed empty where nobody sits at a terminal
   */
  Ask(URI service, PrintStream out, Reader typed) {
    this.api = service.resolve("/api/questions");
    this.out = out;
    this.typed = new BufferedReader(typed);
  }

  /**
   * Arguments: the service's address, the question, and {@code -i} when lines may be typed. Exit
   * status 7 when nothing listens there.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean terminal = List.of(arguments).contains("-i");
    Reader typed =
        terminal ? new InputStreamReader(System.in, Charset.defaultCharset()) : Reader.nullReader();
    System.exit(new Ask(URI.create(arguments[0]), out, typed).talk(arguments[1]));
  }

  /** Exit status: 0, 1 when the question was refused, 7 when nothing listens. */
  int talk(String first) throws IOException, InterruptedException {
    String question = first;
    String conversation = null;
    while (question != null && !question.isBlank()) {
      HttpResponse<Stream<String>> response;
      try {
        response = send(question, conversation);
      } catch (ConnectException e) {
        return NO_SERVICE;
      }
      if (response.statusCode() != 200) {
        return refused(response.body());
      }
      PrintedAnswer answer = printed(response.body());
      conversation = answer.conversation();
      question = answer.outcome().equals(CLARIFICATION) ? reply(answer.choices()) : null;
    }
    return 0;
  }

  private HttpResponse<Stream<String>> send(String question, @Nullable String conversation)
      throws IOException, InterruptedException {
    Map<String, String> body = new LinkedHashMap<>(Map.of("question", question));
    if (conversation != null) {
      body.put("conversation", conversation);
    }
    HttpRequest request =
        HttpRequest.newBuilder(api)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofLines());
  }

  private PrintedAnswer printed(Stream<String> lines) {
    PrintedAnswer answer = new PrintedAnswer(out);
    String[] event = {""};
    lines.forEach(
        line -> {
          if (line.startsWith("event:")) {
            event[0] = line.substring(6).strip();
          } else if (line.startsWith("data:")) {
            answer.take(event[0], json.readTree(line.substring(5)));
          }
        });
    return answer;
  }

  /** What is typed next: a number chooses, anything else is said as it is; null at the end. */
  private @Nullable String reply(List<String> choices) throws IOException {
    out.print("> ");
    out.flush();
    String line = typed.readLine();
    if (line == null) {
      out.println();
      return null;
    }
    String said = line.strip();
    int chosen = said.matches("[1-9]\\d?") ? Integer.parseInt(said) : 0;
    return chosen >= 1 && chosen <= choices.size() ? choices.get(chosen - 1) : said;
  }

  private int refused(Stream<String> body) {
    StringBuilder problem = new StringBuilder();
    body.forEach(problem::append);
    JsonNode read = json.readTree(problem.toString());
    System.err.println(read.path("detail").asString());
    return 1;
  }
}
