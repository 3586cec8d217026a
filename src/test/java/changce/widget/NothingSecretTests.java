package changce.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever comes without a name reads no secret, wherever they look. */
class NothingSecretTests extends InBrowserTests {

  private static final Path STATIC = Path.of("src/main/resources/static");

  /** Beside what the pages lead to. */
  private static final List<String> BEGINNINGS =
      List.of(
          "/",
          "/chat?lang=en",
          "/check?lang=en",
          "/handover",
          "/console",
          "/console/sign-in",
          "/api/rules",
          "/api/visitors",
          "/v1/models",
          "/actuator",
          "/actuator/health",
          "/actuator/env",
          "/actuator/configprops",
          "/nowhere",
          "/questions/x",
          "/questions/" + UUID.randomUUID(),
          "/api/questions/x");

  @Autowired JdbcClient jdbc;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> read = new LinkedHashMap<>();

  @Test
  void noFileAndNoAnswerHoldsASecret() throws Exception {
    Set<String> secrets = new LinkedHashSet<>(List.of(MODEL_KEY, WIDGET_KEY, API_KEY));
    secrets.addAll(
        jdbc.sql("select secret from service_secret where secret is not null")
            .query(String.class)
            .list());
    readPages();
    readFiles();
    send("/api/visitors?site=park", "");
    send("/api/questions", "{\"question\": \"%s\"}".formatted(QUESTION));
    send("/api/questions", "{\"question\": 1}");
    send("/v1/chat/completions", "{}");
    assertThat(read).hasSizeGreaterThan(50);
    assertThat(read.get("/widget.js")).contains("ChangceChat");
    assertThat(read.get("POST /api/visitors?site=park")).contains("\"token\"");
    assertThat(read.get("POST /api/questions")).contains("sentence");
    read.forEach(
        (address, text) ->
            assertThat(secrets).as(address).noneMatch(secret -> text.contains(secret)));
  }

  private void readPages() throws Exception {
    Deque<String> toRead = new ArrayDeque<>(BEGINNINGS);
    while (!toRead.isEmpty() && read.size() < 300) {
      String address = toRead.remove();
      if (!read.containsKey(address)) {
        toRead.addAll(leadsTo(fetched(address), address));
      }
    }
  }

  /** Addresses of this service that a page links or loads. */
  private List<String> leadsTo(String page, String address) {
    List<String> found = new ArrayList<>();
    for (String attribute : new String[] {"href", "src"}) {
      Jsoup.parse(page, service() + address)
          .select("[" + attribute + "]")
          .forEach(element -> found.add(element.absUrl(attribute)));
    }
    return found.stream()
        .filter(link -> link.startsWith(service() + "/"))
        .map(link -> link.substring(service().length()).replaceAll("#.*", ""))
        .toList();
  }

  private void readFiles() throws IOException {
    try (Stream<Path> files = Files.walk(STATIC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String address = "/" + STATIC.relativize(file).toString().replace('\\', '/');
        read.put(address, fetched(address));
      }
    }
  }

  private String fetched(String address) {
    String text = sent(HttpRequest.newBuilder(URI.create(service() + address)).build());
    read.put(address, text);
    return text;
  }

  private void send(String address, String body) {
    String text =
        sent(
            HttpRequest.newBuilder(URI.create(service() + address))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    read.merge("POST " + address, text, String::concat);
  }

  /** With the headers, which are read as well. */
  private String sent(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return response.headers().map() + "\n" + response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
