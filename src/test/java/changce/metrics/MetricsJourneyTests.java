package changce.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.AnswerEnded;
import changce.models.ModelCall;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What Prometheus reads of a node that answers. */
@StoreTest
@TestPropertySource(
    properties = {
      "changce.metrics.port=0",
      "changce.review.prices.[priced-2.5].input=4",
      "changce.review.prices.[priced-2.5].output=16"
    })
class MetricsJourneyTests {

  private static final String QUESTION = "自贸区首批赋权是97项吗，有哪些";
  private static final String DECLINED =
      "changce_answers_total{channel=\"api\",outcome=\"unanswerable_no_policy\"}";
  private static final Pattern LINE =
      Pattern.compile("([a-z_]+)(?:\\{((?:[a-z_]+=\"[^\"\\n]*\",?)*)})? (NaN|[-+0-9.E]+)");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=");
  private static final Pattern QUERIED =
      Pattern.compile("\\b(?:changce|hikaricp|jvm|process|system|logback)_[a-z_]+");

  private static final Pattern TOLD =
      Pattern.compile(
          "changce_|hikaricp_|jvm_(memory|gc|threads_live)_|process_|system_cpu_|logback_events_");

  @Autowired WebTestClient web;
  @Autowired MetricsServer server;
  @Autowired AnswerMeters meters;
  @Autowired ObjectProvider<OtlpMeterRegistry> sent;

  @Test
  void figuresMoveWithAnAnswer() throws Exception {
    ask();
    Map<String, Double> before = figures();
    ask();
    Map<String, Double> after = figures();
    assertThat(after.get(DECLINED)).isEqualTo(before.get(DECLINED) + 1);
    for (String figure : List.of("_count{until=\"end\"}", "_bucket{until=\"end\",le=\"+Inf\"}")) {
      String name = "changce_answer_time_seconds" + figure;
      assertThat(after.get(name)).isEqualTo(before.get(name) + 1);
    }
    assertThat(after.get("changce_answer_time_seconds_sum{until=\"end\"}"))
        .isGreaterThan(before.get("changce_answer_time_seconds_sum{until=\"end\"}"));
    assertThat(after.get("changce_answer_time_seconds_bucket{until=\"end\",le=\"180.0\"}"))
        .isEqualTo(after.get("changce_answer_time_seconds_count{until=\"end\"}"));
  }

  @Test
  void nodeSaysWhatItIsBusyWith() throws Exception {
    Map<String, Double> figures = figures();
    assertThat(figures.get("changce_answers_in_progress")).isZero();
    assertThat(figures.get("changce_questions_waiting")).isZero();
    assertThat(figures.get("changce_answers_at_once")).isEqualTo(1000);
    assertThat(figures.get("changce_index_age_seconds")).isBetween(0.0, 30.0);
    assertThat(figures.get("changce_index_version")).isPositive();
    assertThat(figures.keySet()).anyMatch(name -> name.startsWith("hikaricp_connections_pending"));
  }

  @Test
  void modelsAreCountedWithTheirTokensAndTimes() throws Exception {
    meters.ended(ended("counted"));
    assertThat(figures())
        .containsEntry(
            "changce_model_calls_total{ended=\"ok\",model=\"counted\",purpose=\"answer\"}", 1.0)
        .containsEntry("changce_model_tokens_total{direction=\"input\",model=\"counted\"}", 812.0)
        .containsEntry("changce_model_tokens_total{direction=\"output\",model=\"counted\"}", 64.0)
        .containsEntry("changce_model_time_seconds_bucket{model=\"counted\",le=\"1.0\"}", 0.0)
        .containsEntry("changce_model_time_seconds_bucket{model=\"counted\",le=\"2.5\"}", 1.0);
    assertThat(figures().get("changce_sentences_blocked_total")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void modelWithAPriceIsCountedInYuanAndOneWithoutIsNot() throws Exception {
    meters.ended(ended("priced-2.5"));
    meters.ended(ended("unpriced"));
    assertThat(figures())
        .containsEntry(
            "changce_models_cost_yuan_total{direction=\"input\",model=\"priced-2.5\"}", 0.003248)
        .containsEntry(
            "changce_models_cost_yuan_total{direction=\"output\",model=\"priced-2.5\"}", 0.001024);
    assertThat(figures().keySet())
        .noneMatch(name -> name.contains("_cost_") && name.contains("unpriced"));
  }

  @Test
  void noWordOfAQuestionAndNoOtherLabelIsTold() throws Exception {
    ask();
    meters.ended(ended("told"));
    web.get().uri(uri -> uri.path("/").queryParam("q", QUESTION).build()).exchange();
    assertThat(read()).doesNotContain("自贸区", "赋权", "97项");
    Set<String> labels = new TreeSet<>();
    figures().keySet().stream()
        .filter(name -> name.startsWith("changce_"))
        .forEach(
            name ->
                LABEL.matcher(name).results().map(found -> found.group(1)).forEach(labels::add));
    assertThat(labels)
        .containsExactly(
            "channel", "direction", "ended", "le", "model", "outcome", "purpose", "until");
  }

  @Test
  void nothingIsToldThatNobodyHasLookedAt() throws Exception {
    ask();
    assertThat(figures().keySet()).allMatch(name -> TOLD.matcher(name).lookingAt());
  }

  @Test
  void nothingIsSentUnlessSomebodySaysSo() {
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/metrics"})
  void publicPortHasNone(String path) {
    web.get().uri(path).exchange().expectStatus().isNotFound();
  }

  @Test
  void portOfTheFiguresHasNothingElseAndOnlyThisMachineReachesIt() throws Exception {
    assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(server.address()).isEqualTo(InetAddress.getLoopbackAddress());
  }

  @Test
  void everyQueryOfTheDashboardNamesAMeter() throws Exception {
    ask();
    meters.ended(ended("shown"));
    Set<String> known = new TreeSet<>();
    figures().keySet().forEach(name -> known.add(name.replaceAll("\\{.*", "")));
    List<String> queried =
        QUERIED
            .matcher(Files.readString(Path.of("deploy/grafana/changce.json")))
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(queried).hasSizeGreaterThan(10);
    assertThat(known).containsAll(queried);
  }

  private static AnswerEnded ended(String model) {
    ModelCall call = new ModelCall("answer", model, "answer-2", 812, 64, 300L, 2_100, "ok");
    return new AnswerEnded(
        "answered_full",
        "page",
        Duration.ofMillis(40),
        Duration.ofMillis(900),
        Duration.ofMillis(2_200),
        3,
        List.of(call));
  }

  private void ask() {
    web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", QUESTION))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private Map<String, Double> figures() throws Exception {
    return read()
        .lines()
        .filter(line -> !line.startsWith("# "))
        .map(MetricsJourneyTests::matched)
        .collect(
            java.util.stream.Collectors.toMap(
                line ->
                    line.group(2) == null
                        ? line.group(1)
                        : line.group(1) + "{" + line.group(2) + "}",
                line -> Double.parseDouble(line.group(3))));
  }

  private static Matcher matched(String line) {
    Matcher matcher = LINE.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return matcher;
  }

  private String read() throws Exception {
    HttpResponse<String> response = get("/metrics");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(MetricsServer.MEDIA_TYPE);
    return response.body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
