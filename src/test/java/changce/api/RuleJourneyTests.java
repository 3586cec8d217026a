package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Questions that the rules decide, over HTTP: in a conversation, as a form, and as an API. */
@StoreTest
class RuleJourneyTests {

  private static final String LABEL = "由程序按公开政策条款计算，仅供参考，以政府文件原文为准";

  @Autowired WebTestClient web;

  @Test
  void restaurantThatReachesTheLimitIsToldSoWithItsClause() {
    JsonNode answer = ask("我们是餐饮店，一年做了230万，算上规吗？", null);
    assertThat(outcome(answer)).isEqualTo("answered_by_rule");
    assertThat(texts(answer))
        .startsWith("餐饮业的标准是年主营业务收入达到或超过200万元，您说的230万元已经达到，对应“限额以上住宿和餐饮业”。")
        .endsWith("按您说的：行业“餐饮业”，一年的收入“230万元”。");
    assertThat(answer.path("sentences").path(0).path("origin").asString()).isEqualTo("rule");
    JsonNode source = answer.path("sources").path(0);
    assertThat(source.path("headings").path(0).asString()).isEqualTo("住宿和餐饮业入库标准");
    assertThat(source.path("text").asString()).contains("200万元");
    assertThat(answer.path("ended").path("asOf").asString()).isNotEmpty();
  }

  /**
   * The verdict, what the visitor must still do, what was taken: three sentences and a few more.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我们是餐饮店，一年做了230万，算上规吗？ | 已经达到 | 4",
        "我们是餐饮店，一年做了190万，算上规吗？ | 还没有达到 | 5",
        "个体户转企，要延续原来的登记，转成公司，没有许可证，税款和债务都办清了，怎么走 | 不必先注销 | 5",
        "我是国内硕士，2026年6月毕业，28岁，没有编制，户口在长沙，在长沙上班，能领租房补贴吗？ | 您符合所列的条件 | 5",
      })
  void verdictComesFirstAndWhatIsNotNeededIsLeftToTheForm(
      String question, String verdict, int most) {
    List<String> texts = texts(ask(question, null));
    assertThat(texts).hasSizeLessThanOrEqualTo(most);
    assertThat(texts.get(0)).contains(verdict);
    assertThat(texts.get(texts.size() - 1)).startsWith("按您说的：");
    assertThat(form("four-above-entry", Map.of("industry", "餐饮业", "revenue", "230")))
        .contains("不得直接作为行政处罚");
  }

  @Test
  void whatIsMissingIsAskedForAndTheNextTurnSuppliesIt() {
    JsonNode first = ask("我们一年做了1800来万，算不算规上？", null);
    assertThat(outcome(first)).isEqualTo("clarification");
    assertThat(first.path("ended").path("note").asString()).contains("哪个行业");
    assertThat(choices(first)).contains("工业", "餐饮业");

    JsonNode second = ask("1", first.path("conversation").asString());
    assertThat(outcome(second)).isEqualTo("answered_by_rule");
    assertThat(texts(second))
        .anyMatch(text -> text.contains("2000万元，您说的1800来万还没有达到"))
        .noneMatch(text -> text.contains("还差"));
  }

  @Test
  void figureNearTheLimitIsAskedForAgain() {
    JsonNode first = ask("做批发的，去年做了差不多两千万，算限上吗", null);
    assertThat(outcome(first)).isEqualTo("clarification");
    assertThat(first.path("ended").path("note").asString()).contains("正好跨在判断的界线上");
    JsonNode second = ask("1990万", first.path("conversation").asString());
    assertThat(texts(second)).anyMatch(text -> text.contains("还差10万元"));
  }

  @Test
  void threeStandardsAreToldApartBeforeAnythingIsCounted() {
    JsonNode first = ask("我们软件公司12个人，一年300万，算小微企业吗", null);
    assertThat(outcome(first)).isEqualTo("clarification");
    assertThat(choices(first)).hasSize(4);
    JsonNode second = ask("2", first.path("conversation").asString());
    assertThat(outcome(second)).isEqualTo("answered_by_rule");
    assertThat(texts(second)).anyMatch(text -> text.contains("属于小型企业"));
  }

  @Test
  void individualBusinessIsAskedAtMostFourQuestions() {
    JsonNode answer = ask("我想把个体户转企，怎么走？", null);
    String conversation = answer.path("conversation").asString();
    for (String reply : List.of("要", "公司", "有", "没有")) {
      assertThat(outcome(answer)).isEqualTo("clarification");
      answer = ask(reply, conversation);
    }
    assertThat(outcome(answer)).isEqualTo("answered_by_rule");
    assertThat(texts(answer)).anyMatch(text -> text.contains("不必先注销"));
  }

  @Test
  void awardOfOneDistrictIsNotGivenForAnother() {
    assertThat(texts(ask("长沙县工业企业首次入规奖多少", null))).anyMatch(text -> text.contains("10万元"));
    JsonNode other = ask("雨花区首次入规奖多少", null);
    assertThat(outcome(other)).isEqualTo("unanswerable_no_policy");
    assertThat(other.path("ended").path("note").asString()).contains("没有查到雨花区");
  }

  @Test
  void whoApprovesIsAnsweredWithTheDocumentAndTheUnpublishedList() {
    List<String> texts = texts(ask("园区控规调整是省里批还是市里批？", null));
    assertThat(texts)
        .anyMatch(text -> text.contains("2022-04-13，省委、省政府给长沙市：园区控规调整审批"))
        .anyMatch(text -> text.contains("湘发〔2022〕8号；逐项清单没有公开查到"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "餐饮店一年做了-50万，算上规吗 | 不能是负数",
        "餐饮店2031年做了230万，算上规吗 | 还没有到",
        "餐饮店一年做了99999999999亿，算上规吗 | 太大了",
        "一年做了230万，算上规吗 | 哪个行业",
        "餐饮店一年做了很多钱，够不够上规 | 一年的主营业务收入",
        "餐饮店一年做了190万，去年又说做了230万，够不够上规 | 两个不同的",
        "餐饮店一年做了300人，算不算上规 | 一年的主营业务收入",
        "银行一年做了3000万，算规上吗 | 没有查到这个行业",
      })
  void whatCannotBeIsAskedForOrRefusedAndNeverDecided(String question, String said) {
    JsonNode answer = ask(question, null);
    assertThat(outcome(answer)).isIn("clarification", "unanswerable_no_policy");
    assertThat(answer.path("ended").path("note").asString()).contains(said);
    assertThat(texts(answer)).isEmpty();
  }

  @Test
  void refusedFigureCanBePutRight() {
    JsonNode first = ask("餐饮店一年做了-50万，算上规吗", null);
    JsonNode second = ask("写错了，是50万", first.path("conversation").asString());
    assertThat(outcome(second)).isIn("answered_by_rule", "clarification");
  }

  @Test
  void thanksAfterAQuestionBackIsNoAnswerToIt() {
    JsonNode first = ask("我们一年做了1800万，算不算规上？", null);
    assertThat(outcome(ask("谢谢", first.path("conversation").asString()))).isEqualTo("smalltalk");
  }

  @Test
  void formGivesTheResultWithItsClauseWithoutJavaScript() {
    String page = form("four-above-entry", Map.of("industry", "餐饮业", "revenue", "230"));
    assertThat(page)
        .contains("您说的230万元已经达到", "住宿和餐饮业入库标准", "href=\"#source-1\"", "value=\"230\"", LABEL)
        .doesNotContain("<script", "AI 生成");
    assertThat(
            web.get()
                .uri("/check")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody())
        .contains("/check/four-above-entry", "/check/talent-home");
  }

  @Test
  void formSaysWhatIsMissingAndKeepsWhatWasFilledIn() {
    assertThat(form("four-above-entry", Map.of("revenue", "230<b>")))
        .contains("不是能用的数", "value=\"230&lt;b&gt;\"");
    assertThat(form("four-above-entry", Map.of("industry", "餐饮业", "revenue", "")))
        .contains("一年的主营业务收入", "selected=\"selected\"");
  }

  @Test
  void apiListsTheRulesAndTheirInputsAsASchema() {
    assertThat(get("/api/rules").valueStream().map(rule -> rule.path("id").asString()))
        .contains("four-above-entry", "sme-size", "approval-powers");
    JsonNode schema = get("/api/rules/four-above-entry");
    assertThat(schema.path("$schema").asString()).contains("json-schema.org");
    assertThat(schema.path("properties").path("revenue").path("x-unit").asString()).isEqualTo("万元");
    assertThat(schema.path("properties").path("industry").path("enum").size()).isEqualTo(22);
  }

  @Test
  void apiGivesTheResultOrAsksForWhatIsMissing() {
    JsonNode result = post("four-above-entry", "{\"industry\":\"餐饮业\",\"revenue\":199.99}", 200);
    assertThat(result.path("outcome").asString()).isEqualTo("answered_by_rule");
    assertThat(result.path("label").asString()).isEqualTo(LABEL);
    assertThat(result.path("sentences").path(1).path("text").asString()).contains("还差0.01万元");
    assertThat(result.path("sentences").path(0).path("source").path("text").asString())
        .contains("200万元");
    JsonNode ask = post("four-above-entry", "{\"industry\":\"餐饮业\"}", 200);
    assertThat(ask.path("outcome").asString()).isEqualTo("clarification");
    assertThat(ask.path("input").asString()).isEqualTo("revenue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"industry\":\"餐饮业\",\"revenue\":-1} | 422 | 不能是负数",
        "{\"industry\":\"餐饮业\",\"revenue\":1e17} | 422 | 太大了",
        "{\"industry\":\"餐饮业\",\"revenue\":\"abc\"} | 422 | 不是能用的数",
        "{\"industry\":\"餐饮业\",\"revenue\":\"230人\"} | 422 | 不是能用的数",
        "{\"industry\":\"养蜂业\",\"revenue\":230} | 422 | 没有“养蜂业”这个选项",
        "{\"industy\":\"餐饮业\"} | 422 | 没有“industy”这一项",
        "{\"industry\":[\"餐饮业\"]} | 400 | 不是有效的 JSON 对象",
        "[1] | 400 | 不是有效的 JSON 对象",
        "{ | 400 | 不是有效的 JSON 对象",
        "{\"revenue\":1e999999999} | 400 | 不是有效的 JSON 对象",
      })
  void apiRefusesWhatCannotBe(String body, int status, String said) {
    assertThat(post("four-above-entry", body, status).path("detail").asString()).contains(said);
  }

  @Test
  void unknownRuleIsNotFound() {
    assertThat(post("no-such-rule", "{}", 404).path("detail").asString()).contains("没有这项规则");
    web.get().uri("/check/no-such-rule").exchange().expectStatus().isNotFound();
  }

  private String form(String rule, Map<String, String> filled) {
    StringBuilder body = new StringBuilder();
    filled.forEach(
        (name, value) ->
            body.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
    return web.post()
        .uri("/check/{rule}", rule)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue(body.toString())
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private JsonNode get(String path) {
    return web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private JsonNode post(String rule, String body, int status) {
    return web.post()
        .uri("/api/rules/{rule}", rule)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private JsonNode ask(String question, String conversation) {
    Map<String, String> body = new HashMap<>(Map.of("question", question));
    if (conversation != null) {
      body.put("conversation", conversation);
    }
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

  private static String outcome(JsonNode answer) {
    return answer.path("ended").path("outcome").asString();
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("sentences").valueStream().map(one -> one.path("text").asString()).toList();
  }

  private static List<String> choices(JsonNode answer) {
    return answer.path("ended").path("choices").valueStream().map(JsonNode::asString).toList();
  }
}
