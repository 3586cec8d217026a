package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every refusal is one clear sentence, leaves nothing behind, and shows nothing of our insides. */
@StoreTest
class BadInputJourneyTests {

  private static final String JSON = "application/json";

  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;
  private int before;

  @BeforeEach
  void count() {
    before = rows();
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void isRefusedWithASentence(String name, String type, byte[] body, int status, String sentence) {
    EntityExchangeResult<String> result =
        web.post()
            .uri("/api/questions")
            .header("Content-Type", type)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody(String.class)
            .returnResult();
    assertThat(result.getResponseBody())
        .contains(sentence)
        .doesNotContain("Exception", "trace", "changce.");
  }

  static Stream<Arguments> isRefusedWithASentence() {
    return Stream.of(
        refused("empty body", JSON, "", 400, "不是有效的 JSON"),
        refused("no question", JSON, "{}", 400, "请输入问题"),
        refused("null question", JSON, "{\"question\":null}", 400, "请输入问题"),
        refused("blank question", JSON, "{\"question\":\"  \\n\"}", 400, "请输入问题"),
        refused(
            "too long",
            JSON,
            "{\"question\":\"" + "长".repeat(501) + "\"}",
            400,
            "最多 500 个字，现在有 501 个字"),
        refused("control character", JSON, "{\"question\":\"个转\\u0000企\"}", 400, "控制字符"),
        refused("half a character", JSON, "{\"question\":\"个转\\ud800企\"}", 400, "字符"),
        refused(
            "unknown field", JSON, "{\"question\":\"个转企\",\"role\":\"admin\"}", 400, "不认识的字段：role"),
        refused("a number", JSON, "{\"question\":5}", 400, "不是有效的 JSON"),
        refused("not JSON", JSON, "question=1", 400, "不是有效的 JSON"),
        refused("cut JSON", JSON, "{\"question\":\"个", 400, "不是有效的 JSON"),
        refused("two documents", JSON, "{\"question\":\"个转企\"}{}", 400, "不是有效的 JSON"),
        refused(
            "bad conversation",
            JSON,
            "{\"question\":\"个转企\",\"conversation\":\"x\"}",
            400,
            "不是有效的 JSON"),
        refused(
            "unknown conversation",
            JSON,
            "{\"question\":\"个转企\",\"conversation\":\"00000000-0000-0000-0000-000000000000\"}",
            404,
            "没有这个会话"),
        refused(
            "form",
            "application/x-www-form-urlencoded",
            "question=1",
            415,
            "Content-Type: application/json"),
        refused("text", "text/plain", "个转企", 415, "Content-Type: application/json"),
        refused("other charset", "application/json;charset=GBK", "{}", 415, "UTF-8"),
        refused(
            "ten megabytes",
            JSON,
            "{\"question\":\"" + "a".repeat(10_000_000) + "\"}",
            413,
            "请求太大"),
        Arguments.of(
            "invalid UTF-8",
            JSON,
            "{\"question\":\"个转企\"}".getBytes(java.nio.charset.Charset.forName("GBK")),
            400,
            "UTF-8"));
  }

  @Test
  void unknownAddressesAreAnsweredInTheSameWay() {
    problem("/api/questions/not-an-id", 404, "没有这个编号");
    problem("/api/questions/00000000-0000-0000-0000-000000000000", 404, "没有这个问题");
    problem("/api/questions/00000000-0000-0000-0000-000000000000/events", 404, "没有这个问题");
    problem("/api/conversations/00000000-0000-0000-0000-000000000000", 404, "没有这个会话");
    problem("/api/nothing", 404, "没有这个地址");
  }

  @Test
  void onlyOffersWhatItHas() {
    web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_PDF)
        .bodyValue("{\"question\":\"个转企\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(406);
  }

  private void problem(String path, int status, String sentence) {
    web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains(sentence));
  }

  private int rows() {
    return jdbc.sql(
            "select (select count(*) from conversation) + (select count(*) from question) + (select count(*) from answer_event)")
        .query(Integer.class)
        .single();
  }

  private static Arguments refused(
      String name, String type, String body, int status, String sentence) {
    return Arguments.of(name, type, body.getBytes(StandardCharsets.UTF_8), status, sentence);
  }
}
