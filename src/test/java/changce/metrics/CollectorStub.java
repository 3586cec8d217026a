package changce.metrics;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import java.util.List;
import java.util.Optional;

/** A collector of OpenTelemetry over real HTTP, that may be away. */
final class CollectorStub {

  private static final String PATH = "/v1/metrics";

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  CollectorStub() {
    server.start();
    isThere();
  }

  String address() {
    return server.baseUrl() + PATH;
  }

  void isThere() {
    answers(aResponse().withStatus(200));
  }

  /** The connection is cut before anything is said. */
  void isAway() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  private void answers(ResponseDefinitionBuilder response) {
    server.stubFor(post(PATH).willReturn(response));
  }

  /** How many calls were cut. */
  long cut() {
    return server.getAllServeEvents().stream()
        .filter(call -> call.getResponse().getFault() != null)
        .count();
  }

  /** The newest that it heard; empty until it has heard one. */
  Optional<LoggedRequest> heard() {
    return server.getAllServeEvents().stream()
        .filter(call -> call.getResponse().getFault() == null)
        .map(ServeEvent::getRequest)
        .findFirst();
  }

  /** What the newest says, of one service. */
  Optional<ResourceMetrics> figures() {
    return heard().map(request -> read(request.getBody()).get(0));
  }

  private static List<ResourceMetrics> read(byte[] body) {
    try {
      return ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  void stop() {
    server.stop();
  }
}
