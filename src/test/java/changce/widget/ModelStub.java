package changce.widget;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chat model over real HTTP that says what it is told to say, in a stream or in every wrong way.
 */
final class ModelStub {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  ModelStub() {
    server.start();
  }

  String baseUrl() {
    return server.baseUrl() + "/v1";
  }

  void says(String... pieces) {
    answers(stream(body(List.of(pieces), true)));
  }

  /** The stream ends in the middle, without a reason for finishing. */
  void isCutOffAfter(String... pieces) {
    answers(stream(body(List.of(pieces), false)));
  }

  void saysSlowly(int milliseconds, String... pieces) {
    answers(stream(body(List.of(pieces), true)).withChunkedDribbleDelay(10, milliseconds));
  }

  void isSilentFor(int milliseconds) {
    answers(stream(body(List.of("太晚了[1]。"), true)).withFixedDelay(milliseconds));
  }

  void refuses(int status) {
    answers(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"no\"}}"));
  }

  void breaks(Fault fault) {
    answers(aResponse().withFault(fault));
  }

  void sendsAWebPage() {
    answers(aResponse().withHeader("Content-Type", "text/html").withBody("<html>502</html>"));
  }

  String lastRequest() {
    return server.getAllServeEvents().get(0).getRequest().getBodyAsString();
  }

  int requests() {
    return server.getAllServeEvents().size();
  }

  void reset() {
    server.resetAll();
  }

  private void answers(ResponseDefinitionBuilder response) {
    server.resetAll();
    server.stubFor(post(urlPathEqualTo("/v1/chat/completions")).willReturn(response));
  }

  private static ResponseDefinitionBuilder stream(String body) {
    return aResponse().withHeader("Content-Type", "text/event-stream").withBody(body);
  }

  private static String body(List<String> pieces, boolean finished) {
    StringBuilder body = new StringBuilder();
    for (String piece : pieces) {
      body.append(chunk("{\"content\":" + JSON.writeValueAsString(piece) + "}", "null"));
    }
    if (finished) {
      body.append(chunk("{}", "\"stop\"")).append("data: [DONE]\n\n");
    }
    return body.toString();
  }

  private static String chunk(String delta, String finish) {
    return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finish
        + "}]}\n\n";
  }
}
