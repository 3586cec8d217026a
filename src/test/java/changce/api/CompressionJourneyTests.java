package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceTest;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A compressed sentence would wait for the next to fill a block. */
@ServiceTest
class CompressionJourneyTests {

  @LocalServerPort int port;
  @Autowired Conversations conversations;

  @Test
  void eventsAreNeverCompressedThoughPagesAre() throws IOException, InterruptedException {
    String question =
        conversations.ask(Channel.API, null, "个转企有什么支持？").block().question().value().toString();
    assertThat(encoding("/api/questions/" + question + "/events")).isEmpty();
    assertThat(encoding("/questions/" + question)).hasValue("gzip");
  }

  /** By a client that leaves the answer as it comes. */
  private Optional<String> encoding(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<Void> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.headers().firstValue("Content-Encoding");
  }
}
