package changce.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** A chat model over real HTTP that answers with recorded shapes, in the order it was told. */
public final class StreamedModel implements AutoCloseable {

  static final String KEY = "sk-0123456789";

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private int told;

  public StreamedModel() {
    server.start();
  }

  /** Up to and with {@code /v1}. */
  public String baseUrl() {
    return server.baseUrl() + "/v1";
  }

  ModelSettings.Endpoint endpoint(String name) {
    return endpoint(name, Duration.ofSeconds(5));
  }

  ModelSettings.Endpoint endpoint(String name, Duration firstToken) {
    return new ModelSettings.Endpoint(
        baseUrl(), KEY, name, Duration.ofSeconds(3), firstToken, Duration.ofSeconds(20));
  }

  /** A file of {@code src/test/resources/streams}, in pieces that may end anywhere. */
  StreamedModel sends(String file) {
    return sends(file, 40);
  }

  /**
   * @param milliseconds that it takes
   */
  StreamedModel sends(String file, int milliseconds) {
    String type = file.endsWith(".json") ? "application/json" : "text/event-stream";
    return then(
        aResponse()
            .withHeader("Content-Type", type)
            .withBody(read(file))
            .withChunkedDribbleDelay(23, milliseconds));
  }

  public StreamedModel says(String text) {
    return says(text, 0);
  }

  private StreamedModel says(String text, int afterMilliseconds) {
    String content = JsonMapper.shared().writeValueAsString(text);
    return then(
        aResponse()
            .withFixedDelay(afterMilliseconds)
            .withHeader("Content-Type", "text/event-stream")
            .withBody(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                    + content
                    + "},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"));
  }

  StreamedModel sendsSlowly(String text) {
    return says(text, 1_000);
  }

  StreamedModel isSilent() {
    return then(aResponse().withFixedDelay(15_000));
  }

  StreamedModel refuses(int status) {
    return then(aResponse().withStatus(status).withBody("no: Bearer " + KEY));
  }

  StreamedModel refuses(int status, String retryAfter) {
    return then(aResponse().withStatus(status).withHeader("Retry-After", retryAfter));
  }

  public StreamedModel sendsRaw(String body) {
    return then(aResponse().withHeader("Content-Type", "text/event-stream").withBody(body));
  }

  public int requests() {
    return server.getAllServeEvents().size();
  }

  public String lastRequest() {
    return server.getAllServeEvents().get(0).getRequest().getBodyAsString();
  }

  public void reset() {
    server.resetAll();
    told = 0;
  }

  @Override
  public void close() {
    server.stop();
  }

  /** The last thing told is what is answered from then on. */
  private StreamedModel then(ResponseDefinitionBuilder response) {
    server.stubFor(
        post(urlPathEqualTo("/v1/chat/completions"))
            .inScenario("told")
            .whenScenarioStateIs(state(told))
            .willSetStateTo(state(told + 1))
            .willReturn(response));
    server.stubFor(
        post(urlPathEqualTo("/v1/chat/completions"))
            .inScenario("told")
            .whenScenarioStateIs(state(told + 1))
            .willReturn(response));
    told++;
    return this;
  }

  private static String state(int number) {
    return number == 0 ? Scenario.STARTED : "after " + number;
  }

  private static byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/streams", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
