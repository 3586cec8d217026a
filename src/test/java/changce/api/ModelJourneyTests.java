package changce.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import changce.StoreTest;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Answers worded by a chat model, and what the visitor gets when the model fails in one way or
 * another.
 */
@StoreTest
@ExtendWith(OutputCaptureExtension.class)
class ModelJourneyTests {

  private static final String QUESTION = "硕士毕业来长沙上班,租房补贴一共能拿多少";
  private static final String RIGHT = "硕士的租房和生活补贴两年总额为2万元[1]。";
  private static final ModelStub FIRST = new ModelStub();
  private static final ModelStub SECOND = new ModelStub();

  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;
  @Autowired CircuitBreakerRegistry breakers;

  @DynamicPropertySource
  static void models(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", FIRST::baseUrl);
    properties.add("changce.models[0].model", () -> "first");
    properties.add("changce.models[0].first-token", () -> "700ms");
    properties.add("changce.models[0].whole", () -> "2s");
    properties.add("changce.models[1].base-url", SECOND::baseUrl);
    properties.add("changce.models[1].model", () -> "second");
    properties.add("changce.models[1].api-key", () -> "secret-key");
  }

  @BeforeEach
  void secondFailsUnlessToldOtherwise() {
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    SECOND.refuses(500);
  }

  @Test
  void sentencesOfTheModelAreShownWithTheirCitations() {
    FIRST.says("硕士的租房和生活", "补贴两年总额为2万元", "[1]。", "这是两年总额，不是每年的金额[1]。");
    JsonNode answer = ask();
    assertThat(texts(answer)).containsExactly("硕士的租房和生活补贴两年总额为2万元。", "这是两年总额，不是每年的金额。");
    assertThat(answer.path("sentences").path(0).path("origin").asString()).isEqualTo("model");
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_full");
    assertThat(answer.path("ended").path("model").asString()).isEqualTo("first");
    assertThat(logged(answer, "prompt_version")).isEqualTo("answer-2");
  }

  @Test
  void promptHoldsTheQuestionAndTheNumberedClauses() {
    FIRST.says(RIGHT);
    ask();
    assertThat(FIRST.lastRequest())
        .contains(QUESTION, "[1] 《长沙市青年人才租房和生活补贴实施办法（试行）》长人才办发〔2022〕9号", "\"stream\" : true");
  }

  @Test
  void figureThatTheClauseDoesNotHoldIsNeverShown() {
    FIRST.says(RIGHT, "博士为15万元[1]。", "详见https://evil.example[1]。", "没有引注的一句话。");
    JsonNode answer = ask();
    assertThat(texts(answer))
        .noneMatch(text -> text.contains("15万元") || text.contains("evil"))
        .first()
        .isEqualTo("硕士的租房和生活补贴两年总额为2万元。");
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_partial");
    assertThat(logged(answer, "reason")).contains("15万元", "evil.example", "没有引注");
  }

  @Test
  void answerWithNothingThatPassesBecomesTheClausesOwnWords() {
    FIRST.says("每人补贴15万元[1]。");
    SECOND.says("每人补贴16万元[1]。");
    JsonNode answer = ask();
    assertQuotesTheClause(answer);
    assertThat(answer.path("ended").path("note").asString()).contains("没有通过依据核对");
  }

  @Test
  void ruleThatAModelRecognisesIsConfirmedByTheVisitorAndDecidedByTheRule() {
    FIRST.calls(
        "evaluate",
        "{\"rule\":\"four-above-entry\",\"inputs\":[{\"input\":\"industry\",\"value\":\"居民服务、修理和其他服务业\"},"
            + "{\"input\":\"revenue\",\"value\":\"400万元\"}]}");
    JsonNode asked = post(Map.of("question", "我那个铺子去年进了四百来万，够格进那个名单不"));
    assertThat(asked.path("ended").path("outcome").asString()).isEqualTo("clarification");
    String choice = asked.path("ended").path("choices").path(0).asString();
    JsonNode answer =
        post(Map.of("question", choice, "conversation", asked.path("conversation").asString()));
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_by_rule");
    assertThat(texts(answer)).contains("居民服务、修理和其他服务业的标准是年收入达到或超过500万元，您说的四百来万还没有达到。");
    assertThat(FIRST.requests()).isEqualTo(1);
  }

  @Test
  void modelThatSaysItCannotAnswerEndsInNoPolicy() {
    FIRST.says("无法回答");
    JsonNode answer = ask();
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("unanswerable_no_policy");
    assertThat(answer.path("sentences").isEmpty()).isTrue();
  }

  @Test
  void nextModelIsUsedWhenOneFails() {
    FIRST.refuses(503);
    SECOND.says(RIGHT);
    JsonNode answer = ask();
    assertThat(texts(answer)).hasSize(1);
    assertThat(answer.path("ended").path("model").asString()).isEqualTo("second");
    assertThat(answer.path("ended").has("note")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 429, 500, 503})
  void refusalOfTheModelIsAnsweredFromTheClauses(int status) {
    FIRST.refuses(status);
    assertFallsBack();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "CONNECTION_RESET_BY_PEER",
        "EMPTY_RESPONSE",
        "RANDOM_DATA_THEN_CLOSE",
        "MALFORMED_RESPONSE_CHUNK"
      })
  void brokenConnectionIsAnsweredFromTheClauses(Fault fault) {
    FIRST.breaks(fault);
    assertFallsBack();
  }

  @Test
  void whatIsNoStreamIsAnsweredFromTheClauses() {
    FIRST.sendsAWebPage();
    assertFallsBack();
  }

  @Test
  void modelThatSaysNothingIsAnsweredFromTheClauses() {
    FIRST.says();
    assertFallsBack();
  }

  @Test
  void silentModelIsNotWaitedForForEver() {
    FIRST.isSilentFor(5_000);
    JsonNode answer = assertFallsBack();
    assertThat(logged(answer, "reason")).contains("700 毫秒内没有回应");
  }

  @Test
  void modelThatNeverComesToAnEndIsCut() {
    FIRST.saysSlowly(8_000, "硕士", "的", "租房", "补贴", "是", "这样", "的", "一", "件", "事");
    JsonNode answer = ask();
    assertQuotesTheClause(answer);
  }

  @Test
  void connectionCutInTheMiddleKeepsWhatPassedAndGoesOnWithTheClauses() {
    FIRST.isCutOffAfter(RIGHT, "博士两年总额为");
    JsonNode answer = ask();
    assertThat(texts(answer)).first().isEqualTo("硕士的租房和生活补贴两年总额为2万元。");
    assertThat(texts(answer)).hasSizeGreaterThan(1).noneMatch(text -> text.equals("博士两年总额为"));
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_partial");
    assertThat(answer.path("ended").path("note").asString()).contains("中途中断");
    assertThat(logged(answer, "reason")).contains("连接中途断开");
  }

  @Test
  void questionOutsideTheLibraryNeverReachesTheModel() {
    FIRST.says(RIGHT);
    FIRST.reset();
    post(Map.of("question", "今天长沙天气怎么样"));
    assertThat(FIRST.requests()).isZero();
  }

  @Test
  void everyCallIsOnRecordWithTheAnswer() {
    FIRST.refuses(503);
    SECOND.says(RIGHT);
    assertThat(calls(ask()))
        .extracting(
            call -> call.get("purpose"),
            call -> call.get("model"),
            call -> call.get("prompt_version"),
            call -> call.get("ended"),
            call -> call.get("input_tokens"),
            call -> call.get("output_tokens"))
        .containsExactly(
            tuple("answer", "first", "answer-2", "http 503", null, null),
            tuple("answer", "first", "answer-2", "http 503", null, null),
            tuple("answer", "second", "answer-2", "ok", 812, 64));
  }

  @Test
  void timesOfACallAreOnRecord() {
    FIRST.says(RIGHT);
    Map<String, Object> call = calls(ask()).get(0);
    assertThat((Long) call.get("first_token_ms")).isBetween(0L, (Long) call.get("whole_ms"));
  }

  @Test
  void answerWithoutAModelHasNoCalls() {
    FIRST.says(RIGHT);
    assertThat(calls(post(Map.of("question", "今天长沙天气怎么样")))).isEmpty();
  }

  @Test
  void keyIsNeitherLoggedNorStored(CapturedOutput output) {
    FIRST.refuses(500);
    SECOND.refusesLoudly(401);
    JsonNode answer = ask();
    assertThat(logged(answer, "reason")).contains("second：HTTP 401", "Bearer 〔密钥〕");
    assertThat(output.getAll()).contains("HTTP 401").doesNotContain("secret-key");
    assertThat(answer.toString()).doesNotContain("secret-key");
  }

  private JsonNode assertFallsBack() {
    JsonNode answer = ask();
    assertQuotesTheClause(answer);
    assertThat(answer.path("ended").path("outcome").asString()).isEqualTo("answered_full");
    assertThat(answer.path("ended").path("note").asString()).contains("生成模型暂时不可用");
    assertThat(logged(answer, "reason")).contains("first：").doesNotContain("secret-key");
    return answer;
  }

  private static void assertQuotesTheClause(JsonNode answer) {
    assertThat(answer.path("sentences").path(0).path("origin").asString()).isEqualTo("clause");
    assertThat(texts(answer)).anyMatch(text -> text.contains("硕士为2万元"));
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("sentences").valueStream().map(s -> s.path("text").asString()).toList();
  }

  private String logged(JsonNode answer, String column) {
    return jdbc.sql("select " + column + " from answer where question_id = :id")
        .param("id", UUID.fromString(answer.path("id").asString()))
        .query(String.class)
        .single();
  }

  private List<Map<String, Object>> calls(JsonNode answer) {
    return jdbc.sql("select * from model_call where question_id = :id order by sequence")
        .param("id", UUID.fromString(answer.path("id").asString()))
        .query()
        .listOfRows();
  }

  private JsonNode ask() {
    return post(Map.of("question", QUESTION));
  }

  private JsonNode post(Map<String, String> body) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
