package changce.console.library;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.policy.text.SampleFiles;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever an office publishes in: its keeper sees what was read before anybody checks it. */
@StoreTest
@Import(People.class)
class UploadedFormatsJourneyTests {

  private static final Path SAMPLES = Path.of("src/test/resources/policy-files");

  private static final String METADATA =
      """
      title: 麓山区创业园租金减免办法
      number: 麓试发〔2026〕1号
      kind: original
      issuer: 麓山区试验局
      issued_on: 2026-01-01
      effective_from: 2026-01-01
      status: current
      region: 长沙市
      topics: [租金]
      source: 试验
      verification: official
      """;

  private static final List<String> LINES =
      List.of("麓山区创业园租金减免办法", "麓山园发〔2025〕7号", "第一条 入驻创业园的初创企业第一年租金全部免除。", "第二条 本办法自2025年3月1日起施行。");

  private static final List<List<String>> ROWS =
      List.of(
          List.of("部门", "事项", "时限"),
          List.of("市场监管", "变更登记", "3个工作日"),
          List.of("税务", "注销登记", "5个工作日"));

  @LocalServerPort int port;
  @Autowired People people;
  @TempDir Path folder;

  private ConsoleClient keeper;

  @BeforeEach
  void signIn() {
    keeper = people.signedIn(port, "keeper-of-formats", Role.EDITOR);
  }

  @Test
  void aWrittenTextShowsItsClausesAndTheNumberThatStandsInItsHead() throws IOException {
    Path docx = folder.resolve("rent.docx");
    SampleFiles.docx(docx, LINES, List.of());
    Path ofd = folder.resolve("rent.ofd");
    SampleFiles.ofd(
        ofd,
        List.of(
            List.of("      " + LINES.get(0), "        " + LINES.get(1), "  " + LINES.get(2)),
            List.of("  " + LINES.get(3))));
    Path html =
        written(
            "rent.html",
            "<html><body><a href='/'>网站首页</a><div class='TRS_Editor'><p>"
                + String.join("</p><p>", LINES)
                + "</p></div></body></html>");
    Path txt = written("rent.txt", String.join("\n", LINES));
    Path wps = folder.resolve("new.wps");
    Files.copy(docx, wps);
    for (Path file : List.of(docx, ofd, html, txt, wps)) {
      ConsoleClient.Page draft = added(file, METADATA);
      assertThat(clauses(draft)).as("%s", file).contains(LINES.get(2), LINES.get(3));
      assertThat(stated(draft, "文号")).as("%s", file).isEqualTo("麓山园发〔2025〕7号");
      assertThat(stated(draft, "政策文件")).as("%s", file).isEqualTo(LINES.get(0));
    }
  }

  @Test
  void anOfficesOwnFileShowsItsClausesAndWhatItSaysAboutItself() throws IOException {
    // Only the PDF bears a number.
    for (String name : List.of("rent.pdf", "rent.doc", "rent-doc.wps")) {
      ConsoleClient.Page draft = added(SAMPLES.resolve(name), METADATA);
      assertThat(clauses(draft)).as(name).contains("第二条", "租金");
      assertThat(stated(draft, "政策文件")).as(name).isEqualTo("麓山区创业园租金减免办法");
      assertThat(stated(draft, "文号"))
          .as(name)
          .isEqualTo(name.equals("rent.pdf") ? "麓山园发〔2025〕3号" : "");
    }
  }

  @Test
  void aTextWithItsMetadataInFrontNeedsNoOther() throws IOException {
    Path md =
        written(
            "rent.md",
            "---\n" + METADATA + "---\n\n" + String.join("\n\n", LINES.subList(2, 4)) + "\n");
    ConsoleClient.Page draft = added(md, "");
    assertThat(clauses(draft)).contains(LINES.get(2), LINES.get(3));
    assertThat(draft.html().select("aside dl.facts").first().text())
        .contains("麓试发〔2026〕1号", "麓山区试验局");
  }

  @Test
  void aSheetAndAListShowTheirRows() throws IOException {
    Path csv = folder.resolve("matters.csv");
    String lines = String.join("\r\n", ROWS.stream().map(row -> String.join(",", row)).toList());
    Files.write(csv, lines.getBytes(Charset.forName("GB18030")));
    for (Path file :
        List.of(
            sheet("matters.xlsx", new XSSFWorkbook()),
            sheet("matters.xls", new HSSFWorkbook()),
            csv)) {
      assertThat(clauses(added(file, METADATA)))
          .as("%s", file)
          .contains("变更登记", "3个工作日", "注销登记", "5个工作日");
    }
  }

  private ConsoleClient.Page added(Path file, String metadata) throws IOException {
    String slug = "format-" + UUID.randomUUID();
    ConsoleClient.Page added =
        keeper.upload(
            "/console/library",
            String.valueOf(file.getFileName()),
            Files.readAllBytes(file),
            "slug",
            slug,
            "metadata",
            metadata);
    assertThat(added.status()).as(file + ": " + added.problem()).isEqualTo(303);
    ConsoleClient.Page draft = keeper.get(added.location().orElseThrow());
    assertThat(draft.text()).as("%s", file).contains("草稿", "读入报告", slug);
    return draft;
  }

  private static String clauses(ConsoleClient.Page draft) {
    return draft.html().select("section:has(h2:contains(条款（)) .text").text();
  }

  /** As it was read out of the text. */
  private static String stated(ConsoleClient.Page draft, String field) {
    return draft
        .html()
        .select("h2:contains(正文里读出的) + dl dt:matchesOwn(^" + field + "$) + dd")
        .text();
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path sheet(String name, Workbook workbook) throws IOException {
    Path file = folder.resolve(name);
    try (workbook;
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("事项清单");
      for (List<String> cells : ROWS) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(cell -> row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell));
      }
      workbook.write(output);
    }
    return file;
  }
}
