package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Deliveries;
import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  void anUnknownAnswerIsSaidToBeUnknown() {
    ConsoleClient.Page page = reviewer.get("/console/answers/00000000-0000-7000-8000-000000000001");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.problem()).isEqualTo("没有这条记录。");
    assertThat(reviewer.get("/console/answers/x").status()).isEqualTo(400);
  }
}
