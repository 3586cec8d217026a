package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What leaves the console in a file. */
@StoreTest
@Import(People.class)
class ExportJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;

  private ConsoleClient reviewer;

  @BeforeEach
  void signIn() {
    reviewer = people.signedIn(port, "reviewer-of-exports", Role.REVIEWER);
  }

  @Test
  void neitherFileHoldsWhatNamesAVisitor() {
    Asked asked = asked("请打电话 138 7311 2345 给我，身份证430102199003071234，租房补贴怎么申请（带个人信息导出）");
    feedbacks.give(asked.question(), false, "没有说到点上", "我是欧阳建国，打我电话13973112345");
    List<String> files = new ArrayList<>();
    files.add(new String(file("csv", "带个人信息导出"), StandardCharsets.UTF_8));
    files.add(String.join("\n", cells("带个人信息导出").stream().map(Cell::getStringCellValue).toList()));
    for (String file : files) {
      assertThat(file)
          .contains("带个人信息导出", "〔手机号〕", "〔身份证号〕", "没帮助")
          .doesNotContain("7311", "430102", "欧阳建国", "13973112345")
          .doesNotContain(asked.question().value().toString())
          .doesNotContain(asked.conversation().value().toString());
    }
  }

  @Test
  void everyCellOfTheWorkbookIsAText() {
    for (String begin : List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1")) {
      asked(begin + "，剁椒鱼头怎么做（公式导出）");
    }
    List<Cell> cells = cells("公式导出");
    assertThat(cells).hasSize(6 * 15);
    assertThat(cells).allMatch(cell -> cell.getCellType() == CellType.STRING);
    assertThat(cells.stream().map(Cell::getStringCellValue))
        .contains("=1+1，剁椒鱼头怎么做（公式导出）", "@SUM(A1)，剁椒鱼头怎么做（公式导出）");
  }

  private Asked asked(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked;
  }

  /** Of all rows, the header among them. */
  private List<Cell> cells(String text) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx", text)))) {
      List<Cell> cells = new ArrayList<>();
      workbook.getSheetAt(0).forEach(row -> row.forEach(cells::add));
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] file(String format, String text) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/console/log/export.%s?text=%s"
                        .formatted(port, format, URLEncoder.encode(text, StandardCharsets.UTF_8))))
            .header("Accept-Language", "zh-CN")
            .header("Cookie", "changce-staff=" + reviewer.cookies().get("changce-staff"))
            .build();
    return HttpClient.newHttpClient()
        .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .join()
        .body();
  }
}
