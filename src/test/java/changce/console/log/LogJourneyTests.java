package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.AnswerLog;
import changce.conversation.AnswerTrace;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Deliveries;
import changce.conversation.Feedbacks;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A reviewer looks an answer up, looks at it, and takes the log away. */
@StoreTest
@Import(People.class)
class LogJourneyTests {

  private static QuestionId rent = new QuestionId(new java.util.UUID(0, 0));

  @LocalServerPort int port;
  @Autowired People people;

  private ConsoleClient reviewer;

  @BeforeAll
  static void ask(@Autowired Conversations conversations) {
    rent = asked(conversations, "硕士毕业来长沙工作，租房补贴一共能拿多少（查记录）");
    asked(conversations, "=HYPERLINK(\"http://example.org\",\"查记录\")剁椒鱼头怎么做");
  }

  private static QuestionId asked(Conversations conversations, String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }

  @BeforeEach
  void signIn() {
    reviewer = people.signedIn(port, "reviewer-of-the-log", Role.REVIEWER);
  }

  @Test
  void anAnswerIsFoundByItsTextAndShownWithItsClause() {
    ConsoleClient.Page list =
        reviewer.get("/console/log?text=%E7%A1%95%E5%A3%AB%E4%B8%BA2%E4%B8%87%E5%85%83");
    assertThat(list.status()).isEqualTo(200);
    String link = list.html().select("td a:contains(查记录)").attr("href");
    ConsoleClient.Page page = reviewer.get(link);
    assertThat(page.html().select(".said").first().text()).contains("2万元");
    assertThat(page.html().select(".clause").first().text()).contains("长人才办发〔2022〕9号");
    assertThat(page.html().select("table.tight tbody tr").size()).isGreaterThan(3);
    assertThat(page.html().select("tr.faint")).isNotEmpty();
    assertThat(page.html().select("#understanding").text())
        .contains("本服务 0.", "正常", "问政策", "金额", "够 最像能回答的条款，概率 0.");
    assertThat(page.text()).contains("内容由 AI 生成", "检索完", "给出依据");
  }

  @Test
  void eachCallToAModelIsNamedForItsPurpose(@Autowired JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into model_call (question_id, sequence, purpose, model, prompt_version,
              input_tokens, output_tokens, first_token_ms, whole_ms, ended)
            values (:question, 0, 'stand_alone', 'm', 'stand-alone-1', 812, 64, 300, 900, 'http 429')
            """)
        .param("question", rent.value())
        .update();
    assertThat(
            reviewer
                .get("/console/answers/" + rent.value())
                .html()
                .select("tr:contains(http 429)")
                .text())
        .contains("补全问题", "m", "812 / 64");
  }

  @Test
  void anAnswerShowsWhatAModelWroteWhatWasBlockedAndWhatPeopleSaidOfIt(
      @Autowired Conversations conversations,
      @Autowired JdbcClient jdbc,
      @Autowired JsonMapper json) {
    Asked before = conversations.ask(Channel.PAGE, null, "你好").block();
    conversations.follow(before.question()).blockLast(Duration.ofSeconds(30));
    Asked asked =
        conversations.ask(Channel.PAGE, before.conversation(), "硕士毕业来长沙工作，租房补贴一共能拿多少（看模型）").block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    QuestionId answer = asked.question();
    AnswerTrace trace =
        new AnswerTrace(
            List.of(),
            List.of(new AnswerTrace.Blocked("博士给9万元。", "数字不在条款里", "博士为3万元。")),
            List.of(new AnswerTrace.Written("answer", "m", "只依据条款作答", "硕士给2万元。博士给9万元。")),
            List.of(new AnswerTrace.Moment("ended", 1234)),
            null);
    jdbc.sql("update answer_trace set data = :data where question_id = :answer")
        .param("data", json.writeValueAsString(trace))
        .param("answer", answer.value())
        .update();
    reviewer.post(
        "/console/bench/" + answer.value(),
        "verdict",
        "wrong",
        "cause",
        "retrieval",
        "note",
        "应引用人才新政");
    ConsoleClient.Page page = reviewer.get("/console/answers/" + answer.value());
    assertThat(page.html().select(".raw span").text()).isEqualTo("硕士给2万元。");
    assertThat(page.html().select(".raw del").text()).isEqualTo("博士给9万元。");
    assertThat(page.html().select(".raw .why").text()).isEqualTo("数字不在条款里");
    assertThat(page.html().select("details pre").text()).isEqualTo("只依据条款作答");
    assertThat(page.html().select("li:has(.struck)").text())
        .contains("博士给9万元。", "数字不在条款里", "改用条款原句：博士为3万元。");
    assertThat(page.html().select("aside").text())
        .contains("1.2 s", "有误", "检索错", "应引用人才新政", "会话（第 2 问，共 2 问）");
  }

  @Test
  void anAnswerThatWasNotDeliveredIsListedWithWhatThePlatformSaid(
      @Autowired Deliveries deliveries) {
    deliveries.failed(rent, 45015, "用户超过48小时没有互动");
    ConsoleClient.Page list =
        reviewer.get(reviewer.get("/console/log").html().select("a:contains(没有送达)").attr("href"));
    assertThat(list.html().select("tr:contains(查记录)").text()).contains("45015", "用户超过48小时没有互动");
    String link = list.html().select("td a:contains(查记录)").attr("href");
    assertThat(reviewer.get(link).text()).contains("没有送达：45015 用户超过48小时没有互动");
    deliveries.delivered(rent);
    assertThat(reviewer.get("/console/deliveries").html().select("td a:contains(查记录)")).isEmpty();
    assertThat(reviewer.get(link).text()).contains("已送达，");
  }

  @Test
  void eachFilterFindsTheAnswerThatFitsAndNoOther(
      @Autowired JdbcClient jdbc, @Autowired AnswerLog log, @Autowired Feedbacks feedbacks) {
    jdbc.sql(
            """
            update answer set site = 'park', model = 'm-log', prompt_version = 'answer-log',
              whole_ms = 61000, blocked = 1, review = 'incomplete' where question_id = :question
            """)
        .param("question", rent.value())
        .update();
    feedbacks.give(rent, true, null, null);
    String policy =
        jdbc.sql("select policy from answer_source where question_id = :question and cited")
            .param("question", rent.value())
            .query(String.class)
            .list()
            .get(0);
    LoggedAnswer line = log.line(rent).orElseThrow();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Map<String, List<String>> filters = new LinkedHashMap<>();
    filters.put("text", List.of("租房补贴一共能拿多少（查记录）", "没有人问过的话"));
    filters.put("from", List.of(today.toString(), today.plusDays(1).toString()));
    filters.put("to", List.of(today.toString(), today.minusDays(1).toString()));
    filters.put("outcome", List.of(line.outcome(), "guarded"));
    filters.put("channel", List.of("page", "wechat"));
    filters.put("feedback", List.of("helpful", "unhelpful"));
    filters.put("review", List.of("incomplete", "none"));
    filters.put("topic", List.of(line.topics().get(0), "没有的主题"));
    filters.put("policy", List.of(policy, "no-such-policy"));
    filters.put("model", List.of("m-log", "another"));
    filters.put("prompt", List.of("answer-log", "another"));
    filters.put("site", List.of("park", "another"));
    filters.put("slower", List.of("60.9", "61.1"));
    ConsoleClient.Page page = reviewer.get("/console/log");
    assertThat(page.html().select("form[role=search] [name]").eachAttr("name"))
        .containsAll(filters.keySet())
        .contains("blocked")
        .containsAll(FigureFilterJourneyTests.FIELDS)
        .hasSize(filters.size() + 1 + FigureFilterJourneyTests.FIELDS.size());
    filters.forEach(
        (field, values) -> {
          assertThat(found(field, values.get(0))).as(field).contains(rent.value().toString());
          assertThat(found(field, values.get(1))).as(field).doesNotContain(rent.value().toString());
        });
    assertThat(found("blocked", "1")).contains(rent.value().toString()).hasSize(1);
  }

  /** Of the two answers of this test. */
  private List<String> found(String field, String value) {
    String text = field.equals("text") ? "" : "&text=" + encoded("查记录");
    return reviewer
        .get("/console/log?" + field + "=" + encoded(value) + text)
        .html()
        .select("td a[href*=answers]")
        .eachAttr("href")
        .stream()
        .map(address -> address.replaceAll(".*/", ""))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void countComesApart() {
    assertThat(reviewer.get("/console/log/count?text=%E6%9F%A5%E8%AE%B0%E5%BD%95").text())
        .isEqualTo("共 2 条");
  }

  @Test
  void whatIsNoDateIsSaidAtTheFilter() {
    ConsoleClient.Page page = reviewer.get("/console/log?from=gestern");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problem()).contains("“gestern”不是日期");
    assertThat(page.html().select("#from").attr("value")).isEqualTo("gestern");
  }

  @Test
  void aFilterIsKeptUnderItsNameAndDeletedByItsOwnerOnly() {
    reviewer.post("/console/log/filters", "text", "查记录", "name", "查过的", "shared", "1");
    ConsoleClient other = people.signedIn(port, "another-of-the-log", Role.EDITOR);
    assertThat(other.get("/console/log").html().select(".saved a:contains(查过的)").attr("href"))
        .isEqualTo("/console/log?text=%E6%9F%A5%E8%AE%B0%E5%BD%95");
    assertThat(other.get("/console/log").html().select(".saved form[action$=delete]")).isEmpty();
    String delete =
        reviewer.get("/console/log").html().select(".saved form[action$=delete]").attr("action");
    other.post(delete);
    assertThat(reviewer.get("/console/log").text()).contains("查过的");
    reviewer.post(delete);
    assertThat(reviewer.get("/console/log").text()).doesNotContain("查过的");
  }

  @Test
  void csvCarriesTheLabelAndNoFormula() {
    String csv =
        reviewer.get("/console/log/export.csv?text=%E6%9F%A5%E8%AE%B0%E5%BD%95").response().body();
    assertThat(csv.lines().count()).isEqualTo(3);
    assertThat(csv.lines().skip(1)).allMatch(line -> line.contains("内容由 AI 生成"));
    assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK", "\"=HYPERLINK");
    assertThat(csv).doesNotContain(rent.value().toString());
  }

  @Test
  void workbookCarriesTheLabelInItsCellsAndInItsMetadata()
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + port
                        + "/console/log/export.xlsx?text=%E6%9F%A5%E8%AE%B0%E5%BD%95"))
            .header("Cookie", "changce-staff=" + reviewer.cookies().get("changce-staff"))
            .build();
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(response.body()))) {
      assertThat(workbook.getProperties().getCustomProperties().getProperty("AIGC").getLpwstr())
          .contains("\"Label\":\"1\"");
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(14).getStringCellValue())
          .contains("内容由 AI 生成");
    }
  }

  @Test
  void anExportIsPutOnRecord() {
    reviewer.get("/console/log/export.csv?outcome=guarded");
    ConsoleClient admin = people.signedIn(port, "admin-of-the-log", Role.ADMIN);
    assertThat(admin.get("/console/audit?actor=reviewer-of-the-log").text())
        .contains("导出记录", "outcome=guarded");
  }

  @Test
  void whatAnExportWasSearchedForIsNotPutOnRecord() {
    reviewer.get("/console/log/export.csv?text=%E6%9C%A8%E6%A7%BF&outcome=stopped");
    ConsoleClient admin = people.signedIn(port, "admin-of-the-log", Role.ADMIN);
    assertThat(admin.get("/console/audit?actor=reviewer-of-the-log").text())
        .contains("text=*&outcome=stopped")
        .doesNotContain("%E6%9C%A8", "木槿");
  }

  @Test
  void anUnknownAnswerIsSaidToBeUnknown() {
    ConsoleClient.Page page = reviewer.get("/console/answers/00000000-0000-7000-8000-000000000001");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.problem()).isEqualTo("没有这条记录。");
    assertThat(reviewer.get("/console/answers/x").status()).isEqualTo(400);
  }
}
