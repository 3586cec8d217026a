package changce.api;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    finishes("stop", pieces);
  }

  /**
   * @param reason for finishing
   */
  void finishes(String reason, String... pieces) {
    answers(stream(body(List.of(pieces), reason)));
  }

  void calls(String tool, String arguments) {
    String call =
        "{\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"%s\",\"arguments\":%s}}]}"
            .formatted(tool, JSON.writeValueAsString(arguments));
    answers(stream(chunk(call, "null") + chunk("{}", "\"tool_calls\"") + "data: [DONE]\n\n"));
  }

  /** The stream ends in the middle, without a reason for finishing. */
  void isCutOffAfter(String... pieces) {
    answers(stream(body(List.of(pieces), null)));
  }

  void saysSlowly(int milliseconds, String... pieces) {
    answers(stream(body(List.of(pieces), "stop")).withChunkedDribbleDelay(10, milliseconds));
  }

  void isSilentFor(int milliseconds) {
    answers(stream(body(List.of("太晚了[1]。"), "stop")).withFixedDelay(milliseconds));
  }

  void refuses(int status) {
    answers(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"no\"}}"));
  }

  /** Repeats what it was sent, the key included. */
  void refusesLoudly(int status) {
    answers(
        aResponse()
            .withStatus(status)
            .withBody("{\"error\":\"bad {{request.headers.Authorization}}\"}")
            .withTransformers("response-template"));
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

  private static String body(List<String> pieces, @Nullable String finish) {
    StringBuilder body = new StringBuilder();
    for (String piece : pieces) {
      body.append(chunk("{\"content\":" + JSON.writeValueAsString(piece) + "}", "null"));
    }
    if (finish != null) {
      body.append(chunk("{}", "\"" + finish + "\""))
          .append(
              "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":812,\"completion_tokens\":64}}\n\n")
          .append("data: [DONE]\n\n");
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
