package changce.evaluation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chat model over real HTTP that streams what its subclass writes, in small pieces. */
abstract class ModelServer implements ResponseDefinitionTransformerV2, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().disableRequestJournal().extensions(this));
  private final SplittableRandom random = new SplittableRandom(1);

  ModelServer() {
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
    server.start();
  }

  String baseUrl() {
    return server.baseUrl() + "/v1";
  }

  /** What it writes when it is sent this. */
  abstract String answer(String system, String user);

  @Override
  public final ResponseDefinition transform(ServeEvent event) {
    JsonNode messages = JSON.readTree(event.getRequest().getBodyAsString()).path("messages");
    return streamed(
        answer(
            messages.path(0).path("content").asString(),
            messages.path(messages.size() - 1).path("content").asString()));
  }

  private ResponseDefinition streamed(String answer) {
    StringBuilder body = new StringBuilder();
    for (String piece : pieces(answer)) {
      body.append(chunk("{\"content\":" + JSON.writeValueAsString(piece) + "}", "null"));
    }
    body.append(chunk("{}", "\"stop\"")).append("data: [DONE]\n\n");
    return ResponseDefinitionBuilder.responseDefinition()
        .withHeader("Content-Type", "text/event-stream")
        .withBody(body.toString())
        .build();
  }

  private List<String> pieces(String answer) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < answer.length()) {
      int end = Math.min(answer.length(), start + random.nextInt(1, 9));
      pieces.add(answer.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static String chunk(String delta, String finish) {
    return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finish
        + "}]}\n\n";
  }

  @Override
  public final String getName() {
    return "model-server";
  }

  @Override
  public final boolean applyGlobally() {
    return true;
  }

  @Override
  public final void close() {
    server.stop();
  }
}
