package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A question over HTTP, answered from the real library without a model. */
@StoreTest
class AskJourneyTests {

  private static final String ITEM_12 = "省里下放给长沙的审批权限,市里怎么接?";

  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;

  @Test
  void streamsAcceptedSourcesSentencesAndOutcomeInThisOrder() {
    List<ServerSentEvent<JsonNode>> events = stream(ITEM_12);
    assertThat(events)
        .extracting(ServerSentEvent::event)
        .startsWith("accepted", "progress", "sources", "sentence")
        .endsWith("outcome");
    assertThat(events)
        .extracting(ServerSentEvent::id)
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, events.size()).mapToObj(String::valueOf).toList());
    assertThat(last(events).path("outcome").asString()).startsWith("answered_");
    assertThat(last(events).path("label").asString()).contains("AI", "生成");
  }

  @Test
  void everyCitationResolvesToAPassageWithItsPolicy() {
    JsonNode answer = ask(ITEM_12);
    JsonNode sentence = answer.path("sentences").path(0);
    JsonNode source = source(answer, sentence.path("citations").path(0).asInt());
    assertThat(source.path("title").asString()).isEqualTo("中共长沙市委关于奋力实施强省会战略全面推进高质量发展的决定");
    assertThat(source.path("issuedOn").asString()).isEqualTo("2022-04-27");
    assertThat(source.path("headings").path(1).asString()).isEqualTo("12.强化政策保障");
    assertThat(source.path("text").asString()).contains(sentence.path("text").asString());
    assertThat(sentence.path("text").asString()).contains("承接好省赋予长沙市的行政审批权限清单");
  }

  @Test
  void numberOfADigestIsCited() {
    JsonNode answer = ask("硕士毕业来长沙上班,租房补贴一共能拿多少");
    assertThat(answer.path("sentences").path(0).path("text").asString()).contains("硕士为2万元");
    assertThat(answer.path("sources").path(0).path("number").asString()).isEqualTo("长人才办发〔2022〕9号");
    assertThat(answer.path("sources").path(0).path("kind").asString()).isEqualTo("要点摘编");
  }

  @Test
  void englishQuestionIsAnsweredInChineseClausesWithAllElseInEnglish() {
    JsonNode answer = ask("How much is the rent subsidy for a master in total?");
    assertThat(answer.path("sentences").path(0).path("text").asString()).contains("硕士为2万元");
    assertThat(answer.path("sources").path(0).path("kind").asString()).isEqualTo("digest");
    assertThat(answer.path("ended").path("standing").asString()).endsWith("founded");
    assertThat(answer.path("ended").path("note").asString())
        .startsWith("Your question was read as");
    assertThat(answer.path("ended").path("label").asString()).contains("AI-generated", "生成");
  }

  @Test
  void saysSoWhenTheLibraryDoesNotAnswer() {
    JsonNode ended = ask("自贸区首批赋权是97项吗，有哪些").path("ended");
    assertThat(ended.path("outcome").asString()).isEqualTo("unanswerable_no_policy");
    assertThat(ended.path("note").asString()).contains("没有查到", "12345");
  }

  @Test
  void doesNotAnswerForOtherPlaces() {
    JsonNode answer = ask("深圳的人才补贴硕士有多少");
    assertThat(answer.path("ended").path("outcome").asString())
        .isEqualTo("unanswerable_out_of_scope");
    assertThat(answer.path("sentences").isEmpty()).isTrue();
  }

  @Test
  void districtAwardIsNotGivenForAnotherDistrict() {
    assertThat(ask("岳麓区企业升规能拿多少奖金").path("ended").path("outcome").asString())
        .isEqualTo("unanswerable_no_policy");
  }

  @Test
  void everythingShownIsOnRecordWhenItIsShown() {
    List<Integer> storedWhenShown = new CopyOnWriteArrayList<>();
    List<ServerSentEvent<JsonNode>> events =
        exchange(ITEM_12)
            .doOnNext(
                event ->
                    storedWhenShown.add(
                        jdbc.sql(
                                "select max(sequence) from answer_event where question_id = (select id from question order by asked_at desc fetch first 1 row only)")
                            .query(Integer.class)
                            .single()))
            .collectList()
            .block();
    assertThat(events).isNotNull();
    for (int i = 0; i < events.size(); i++) {
      assertThat(storedWhenShown.get(i)).isGreaterThanOrEqualTo(i);
    }
  }

  @Test
  void answerCitesTheTextAsItWas() {
    UUID question = UUID.fromString(ask(ITEM_12).path("id").asString());
    assertThat(
            jdbc.sql(
                    """
                    select s.text from citation c
                    join answer_source s on s.question_id = c.question_id and s.mark = c.mark
                    where c.question_id = :id
                    """)
                .param("id", question)
                .query(String.class)
                .list())
        .anyMatch(text -> text.startsWith("12.强化政策保障。"));
  }

  @Test
  void reconnectingClientGetsWhatItHasNotSeen() {
    List<ServerSentEvent<JsonNode>> events = stream(ITEM_12);
    String id = events.get(0).data().path("question").asString();
    List<ServerSentEvent<JsonNode>> rest =
        web.get()
            .uri("/api/questions/{id}/events", id)
            .header("Last-Event-ID", "2")
            .exchange()
            .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
            .getResponseBody()
            .collectList()
            .block();
    assertThat(rest).extracting(ServerSentEvent::id).first().isEqualTo("3");
    assertThat(rest).hasSize(events.size() - 3);
  }

  @Test
  void conversationGoesOn() {
    JsonNode first = ask("个转企有什么支持？");
    String conversation = first.path("conversation").asString();
    JsonNode second = post(Map.of("question", "个体户转成公司，原来的执照要先注销吗", "conversation", conversation));
    assertThat(second.path("conversation").asString()).isEqualTo(conversation);
    web.get()
        .uri("/api/conversations/{id}", conversation)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.length()")
        .isEqualTo(2)
        .jsonPath("$[0].question")
        .isEqualTo("个转企有什么支持？");
  }

  @Test
  void personalDataIsNeitherStoredNorEchoed() {
    JsonNode answer = ask("我电话13812345678，硕士租房补贴有多少");
    assertThat(answer.path("question").asString()).isEqualTo("我电话〔手机号〕，硕士租房补贴有多少");
    assertThat(
            jdbc.sql("select count(*) from answer_event where data like '%13812345678%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void plainPageAnswersWithoutJavaScript() {
    String location =
        web.post()
            .uri("/")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .bodyValue("question=" + java.net.URLEncoder.encode(ITEM_12, StandardCharsets.UTF_8))
            .exchange()
            .expectStatus()
            .isSeeOther()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getFirst("Location");
    web.get()
        .uri(location)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(
            page ->
                assertThat(page)
                    .contains("承接好省赋予长沙市的行政审批权限清单")
                    .contains("12.强化政策保障")
                    .contains("内容由 AI 生成")
                    .contains("href=\"#source-1\""));
  }

  @Test
  void plainPageKeepsARefusedQuestionInItsField() {
    web.post()
        .uri("/")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue(
            "question=" + java.net.URLEncoder.encode("长".repeat(501), StandardCharsets.UTF_8))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("问题最多 500 个字").contains("长".repeat(501)));
  }

  @Test
  void pageWritesWhatAVisitorTypedAsText() {
    JsonNode answer = ask("<script>alert(1)</script>个转企有什么支持");
    web.get()
        .uri("/questions/{id}", answer.path("id").asString())
        .exchange()
        .expectHeader()
        .value(
            "Content-Security-Policy", policy -> assertThat(policy).contains("script-src 'self'"))
        .expectBody(String.class)
        .value(
            page ->
                assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert"));
  }

  private JsonNode ask(String question) {
    return post(Map.of("question", question));
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

  private List<ServerSentEvent<JsonNode>> stream(String question) {
    return exchange(question).collectList().block();
  }

  private Flux<ServerSentEvent<JsonNode>> exchange(String question) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", question))
        .exchange()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
        .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
        .getResponseBody();
  }

  private static JsonNode last(List<ServerSentEvent<JsonNode>> events) {
    return events.get(events.size() - 1).data();
  }

  private static JsonNode source(JsonNode answer, int mark) {
    for (JsonNode source : answer.path("sources")) {
      if (source.path("mark").asInt() == mark) {
        return source;
      }
    }
    throw new AssertionError("No source " + mark);
  }
}
