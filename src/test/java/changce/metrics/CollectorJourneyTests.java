package changce.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import changce.ServiceTest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a collector of OpenTelemetry is sent by a node that answers. */
@ServiceTest
@DirtiesContext
class CollectorJourneyTests {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Map<String, String> LABELS =
      Map.of("outcome", "unanswerable_no_policy", "channel", "api");
  private static final CollectorStub COLLECTOR = new CollectorStub();

  @Autowired WebTestClient web;
  @Autowired OtlpMeterRegistry sent;
  @Autowired PrometheusMeterRegistry read;

  @DynamicPropertySource
  static void collector(DynamicPropertyRegistry settings) {
    settings.add("management.otlp.metrics.export.enabled", () -> true);
    settings.add("management.otlp.metrics.export.url", COLLECTOR::address);
    settings.add("management.otlp.metrics.export.step", () -> "1s");
  }

  @AfterAll
  static void stop() {
    COLLECTOR.stop();
  }

  @Test
  void answersAreToldByOutcome() {
    double before = counted();
    ask();
    await().atMost(LONGEST).until(() -> told() == before + 1);
    assertThat(COLLECTOR.heard().orElseThrow().getHeader("Content-Type"))
        .isEqualTo("application/x-protobuf");
  }

  @Test
  void nodeSaysWhichItIs() {
    await().atMost(LONGEST).until(() -> COLLECTOR.figures().isPresent());
    ResourceMetrics figures = COLLECTOR.figures().orElseThrow();
    assertThat(named(figures.getResource().getAttributesList()))
        .containsEntry("service.name", "changce")
        .hasEntrySatisfying("service.instance.id", node -> assertThat(node).isNotBlank());
  }

  @Test
  void collectorIsToldWhatPrometheusReadsInTheSameUnits() {
    ask();
    assertThat(names(sent)).isEqualTo(names(read)).contains("changce.answers");
    await().atMost(LONGEST).until(() -> metrics().containsKey("changce.answer.time"));
    assertThat(metrics().keySet())
        .allSatisfy(name -> assertThat(names(read)).containsAnyOf(name, withoutMaximum(name)));
    assertThat(metrics().get("changce.answer.time").getUnit()).isEqualTo("seconds");
  }

  @Test
  void answersGoOnWhileTheCollectorIsAwayAndAreToldOnceItIsBack() {
    double before = counted();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(OtlpMeterRegistry.class);
    log.start();
    logger.addAppender(log);
    COLLECTOR.isAway();
    try {
      ask();
      long cut = COLLECTOR.cut();
      // The first may have begun before the answer was counted.
      await().atMost(LONGEST).until(() -> COLLECTOR.cut() >= cut + 2);
      ask();
      assertThat(log.list).isNotEmpty();
      int lines = log.list.size();
      await().atMost(LONGEST).until(() -> COLLECTOR.cut() >= lines);
    } finally {
      logger.detachAppender(log);
      COLLECTOR.isThere();
    }
    await().atMost(LONGEST).until(() -> told() == before + 2);
  }

  private void ask() {
    web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", "自贸区首批赋权是97项吗，有哪些"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static Set<String> names(MeterRegistry meters) {
    return meters.getMeters().stream()
        .map(Meter::getId)
        .map(Meter.Id::getName)
        .collect(Collectors.toSet());
  }

  private static Map<String, Metric> metrics() {
    return COLLECTOR.figures().stream()
        .flatMap(figures -> figures.getScopeMetricsList().stream())
        .flatMap(scope -> scope.getMetricsList().stream())
        .collect(Collectors.toMap(Metric::getName, metric -> metric, (one, other) -> one));
  }

  /** A maximum that OpenTelemetry has no place for is sent as a figure of its own. */
  private static String withoutMaximum(String name) {
    return name.replaceAll("\\.max$", "");
  }

  /** Answers that nothing was found for, since the node started, as it knows itself. */
  private double counted() {
    return read.find("changce.answers").counters().stream()
        .filter(counter -> labels(counter.getId()).equals(LABELS))
        .mapToDouble(Counter::count)
        .sum();
  }

  private static Map<String, String> labels(Meter.Id figure) {
    return figure.getTags().stream().collect(Collectors.toMap(Tag::getKey, Tag::getValue));
  }

  /** The same, as the collector was told last. */
  private static double told() {
    Metric answers = metrics().getOrDefault("changce.answers", Metric.getDefaultInstance());
    return answers.getSum().getDataPointsList().stream()
        .filter(point -> named(point.getAttributesList()).equals(LABELS))
        .mapToDouble(NumberDataPoint::getAsDouble)
        .sum();
  }

  private static Map<String, String> named(List<KeyValue> labels) {
    return labels.stream()
        .collect(Collectors.toMap(KeyValue::getKey, label -> label.getValue().getStringValue()));
  }
}
