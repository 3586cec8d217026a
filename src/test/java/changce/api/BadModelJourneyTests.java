package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What the visitor gets from a model that writes anything but an answer. */
@StoreTest
class BadModelJourneyTests {

  private static final String QUESTION = "硕士毕业来长沙上班,租房补贴一共能拿多少";
  private static final String RIGHT = "硕士的租房和生活补贴两年总额为2万元[1]。";
  private static final ModelStub MODEL = new ModelStub();

  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;
  @Autowired CircuitBreakerRegistry breakers;

  @DynamicPropertySource
  static void models(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", MODEL::baseUrl);
    properties.add("changce.models[0].model", () -> "only");
    properties.add("changce.models[0].first-token", () -> "3s");
    properties.add("changce.models[0].whole", () -> "4s");
  }

  @BeforeEach
  void reset() {
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            "English",
            "The rent and living subsidy for a master's graduate is CNY 20,000 in total [1]. "
                + "Please apply online [1]. It is paid yearly [1].",
            "没有通过依据核对",
            "拦下：The rent"),
        Arguments.of("JSON", "{\"answer\": \"补贴十五万元\", \"citations\": [1]}", "没有通过依据核对", "拦下：{"),
        Arguments.of("one endless sentence", "硕士补贴".repeat(2_000), "暂时不可用", "回答没有尽头"),
        Arguments.of("sources not given", "硕士补贴2万元[77]。", "没有通过依据核对", "引用了没有给出的来源"),
        Arguments.of(
            "a thousand citations",
            "硕士补贴2万元"
                + IntStream.rangeClosed(1, 1000)
                    .mapToObj(mark -> "[" + mark + "]")
                    .collect(Collectors.joining())
                + "。",
            "暂时不可用",
            "回答没有尽头"),
        Arguments.of("a script", "<script>alert(1)</script>补贴15万元[1]。", "没有通过依据核对", "15万元"),
        Arguments.of("nothing", "", "暂时不可用", "没有写出任何内容"),
        Arguments.of("blanks", " \n \n", "暂时不可用", "没有写出任何内容"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void clausesAnswerInstead(String what, String written, String note, String reason) {
    MODEL.says(pieces(written));
    JsonNode answer = ask();
    assertThat(texts(answer)).anyMatch(text -> text.contains("硕士为2万元"));
    assertThat(origins(answer)).containsOnly("clause");
    assertThat(texts(answer)).doesNotHaveDuplicates();
    assertThat(answer.path("ended").path("outcome").asString()).startsWith("answered_");
    assertThat(answer.path("ended").path("note").asString()).contains(note);
    assertThat(logged(answer, "reason")).contains(reason);
  }

  @Test
  void markupIsTakenOffWhatPasses() {
    MODEL.says("<b>硕士</b>的租房和生活补贴<br/>两年总额为**2万元**[1]。");
    assertThat(texts(ask())).containsExactly("硕士的租房和生活补贴两年总额为2万元。");
  }

  @Test
  void tagCharactersAreTakenOffWhatPasses() {
    String hidden =
        "evil".chars().mapToObj(c -> Character.toString(0xE0000 + c)).collect(Collectors.joining());
    MODEL.says("硕士的租房和生活补贴" + hidden + "两年总额为2万元[1]。");
    assertThat(texts(ask())).containsExactly("硕士的租房和生活补贴两年总额为2万元。");
  }

  @Test
  void sentencesWithoutEndAreCut() {
    MODEL.says(Stream.generate(() -> RIGHT).limit(1_000).toArray(String[]::new));
    JsonNode answer = ask();
    assertThat(texts(answer)).contains("硕士的租房和生活补贴两年总额为2万元。").doesNotHaveDuplicates();
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_partial");
    assertThat(answer.path("ended").path("note").asString()).contains("中途中断");
    assertThat(logged(answer, "reason")).contains("回答没有尽头");
    assertThat(ended(answer)).containsExactly("given up");
  }

  @Test
  void reasoningWithoutEndIsCut() {
    MODEL.saysSlowly(20_000, Stream.generate(() -> "<think>").limit(400).toArray(String[]::new));
    JsonNode answer = ask();
    assertThat(origins(answer)).containsOnly("clause");
    assertThat(ended(answer)).containsExactly("timeout");
  }

  @Test
  void answerCutByItsLengthKeepsWhatPassed() {
    MODEL.finishes("length", RIGHT, "博士两年总额为");
    JsonNode answer = ask();
    assertThat(texts(answer)).first().isEqualTo("硕士的租房和生活补贴两年总额为2万元。");
    assertThat(texts(answer)).noneMatch("博士两年总额为"::equals);
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_partial");
    assertThat(answer.path("ended").path("note").asString()).contains("太长被截断");
    assertThat(logged(answer, "reason")).contains("长度上限");
  }

  @Test
  void answerStoppedByTheModelsOwnReviewKeepsWhatPassed() {
    MODEL.finishes("sensitive", RIGHT, "博士两年总额为");
    JsonNode answer = ask();
    assertThat(texts(answer)).first().isEqualTo("硕士的租房和生活补贴两年总额为2万元。");
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_partial");
    assertThat(logged(answer, "reason")).contains("sensitive");
  }

  @Test
  void clauseThatTheModelCopiedIsNotShownAgain() {
    MODEL.refuses(400);
    List<String> clauses = texts(ask());
    String copied = clauses.get(0).replaceAll("。$", "");
    MODEL.isCutOffAfter(copied + "[1]。", "其余");
    JsonNode answer = ask();
    assertThat(texts(answer)).hasSizeGreaterThan(1).hasSameSizeAs(clauses).doesNotHaveDuplicates();
  }

  private static String[] pieces(String written) {
    return Arrays.stream(written.split("(?<=\\G.{40})")).toArray(String[]::new);
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("sentences").valueStream().map(s -> s.path("text").asString()).toList();
  }

  private static List<String> origins(JsonNode answer) {
    return answer.path("sentences").valueStream().map(s -> s.path("origin").asString()).toList();
  }

  private List<String> ended(JsonNode answer) {
    return jdbc.sql("select ended from model_call where question_id = :id order by sequence")
        .param("id", UUID.fromString(answer.path("id").asString()))
        .query(String.class)
        .list();
  }

  private String logged(JsonNode answer, String column) {
    return jdbc.sql("select " + column + " from answer where question_id = :id")
        .param("id", UUID.fromString(answer.path("id").asString()))
        .query(String.class)
        .single();
  }

  private JsonNode ask() {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", QUESTION))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
