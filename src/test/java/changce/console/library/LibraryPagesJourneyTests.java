package changce.console.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import changce.StoreTest;
import changce.console.bench.ReviewFeed;
import changce.conversation.AnswerLog;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.policy.text.SampleFiles;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A policy comes into the library, is changed and withdrawn again, by its pages. */
@StoreTest
@Import(People.class)
class LibraryPagesJourneyTests {

  private static final String METADATA =
      """
      title: 长沙市试验用停车补贴办法
      number: 长试发〔2026〕1号
      kind: original
      issuer: 长沙市试验局
      issued_on: 2026-01-01
      effective_from: 2026-01-01
      status: current
      region: 长沙市
      topics: [停车]
      source: 试验
      verification: official
      """;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired AnswerLog log;
  @Autowired ReviewFeed feed;
  @Autowired JdbcClient jdbc;

  private final String slug = "parking-" + UUID.randomUUID().toString().substring(0, 8);
  private ConsoleClient keeper;
  private ConsoleClient checker;
  private ConsoleClient reader;

  @BeforeEach
  void signIn() {
    keeper = people.signedIn(port, "keeper", Role.EDITOR);
    checker = people.signedIn(port, "checker", Role.EDITOR);
    reader = people.signedIn(port, "reader-of-the-library", Role.REVIEWER);
  }

  @AfterEach
  void takeOut() {
    ConsoleClient.Page list = keeper.get("/console/library?text=" + slug);
    String edition = list.html().select("td a").attr("href");
    if (!edition.isEmpty()) {
      keeper.post(edition + "/withdraw", "why", "试验结束");
    }
  }

  @Test
  void aFileIsAddedCheckedByAnotherPersonPublishedAndFound() {
    String draft = add(text("每辆车每月补贴50元。"));
    assertThat(keeper.get(draft).text()).contains("草稿", "每辆车每月补贴50元", "要由另一个人核对");
    assertThat(keeper.post(draft + "/check").problem()).contains("核对要由另一个人来做");
    assertThat(keeper.post(draft + "/publish").problem()).contains("还没有经第二个人核对");
    checker.post(draft + "/check");
    checker.post(draft + "/publish");
    assertThat(reader.get("/console/library?text=" + slug).text()).contains("试验用停车补贴办法", "有效");
    // The lexical index of each node follows within two seconds.
    await()
        .untilAsserted(
            () ->
                assertThat(found("2026-06-01").html().select("tbody tr").first().text())
                    .contains("试验用停车补贴办法"));
    assertThat(found("2025-06-01").text()).doesNotContain("试验用停车补贴办法");
  }

  @Test
  void aDraftShowsWhatWasFoundWhenItsFileWasRead() {
    assertThat(keeper.get(add(text("每辆车每月补贴50元。"))).text()).contains("读入报告", "没有发现问题");
    ConsoleClient.Page page = keeper.get(add(text("每辆车每月补贴5\ufffd元，每辆最高补贴60。")));
    assertThat(page.text()).contains("有严重的问题", "数字旁边有读不出的字符，数额可能不全", "数额没有单位");
  }

  /** But for the words of the file, and its name. */
  @Test
  void whatWasFoundIsSaidInTheLanguageOfWhoReadsIt() {
    String draft = add(text("每辆车每月补贴5\ufffd元，每辆最高补贴60。"));
    reader.cookies().put("changce-language", "en");
    String report = reader.get(draft).html().select("section:has(> ul.rows)").text();
    assertThat(report)
        .contains(
            "there is an unreadable character beside a figure; the amount may not be whole",
            "an amount has no unit");
    assertThat(report.replaceAll("“[^”]*”", "")).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void aNewEditionIsComparedWithTheOneInUse() {
    String first = add(text("每辆车每月补贴50元。"));
    checker.post(first + "/check");
    checker.post(first + "/publish");
    String second = add(text("每辆车每月补贴80元。"));
    ConsoleClient.Page page = keeper.get(second);
    assertThat(page.html().select("del.side").text()).contains("50元");
    assertThat(page.html().select("ins.side").text()).contains("80元");
    checker.post(second + "/check");
    checker.post(second + "/publish");
    assertThat(reader.get(first).text()).contains("已被新版本取代");
    assertThat(reader.get(first + "/affected").text()).contains("受影响的旧回答", "共 0 条");
  }

  @Test
  void anOldAnswerShowsTheClauseAsItWasAndComesToReviewWhenThePolicyIsWithdrawn() {
    String edition = add(text("每辆车每月补贴71元。"));
    checker.post(edition + "/check");
    checker.post(edition + "/publish");
    QuestionId answer = answeredWith("71元");
    keeper.post(edition + "/withdraw", "why", "文件撤销");
    assertThat(reader.get(edition).html().select("h1 + .line .tag").eachText())
        .containsExactly("已撤下");
    ConsoleClient.Page page = reader.get("/console/answers/" + answer.value());
    assertThat(page.html().select(".clause").first().text()).contains("71元", "已撤下");
    assertThat(reader.get(edition + "/affected").text()).contains("每辆车每月补贴多少");
    keeper.post(edition + "/affected");
    assertThat(
            jdbc.sql("select reason from review_item where question_id = :answer")
                .param("answer", answer.value())
                .query(String.class)
                .single())
        .isEqualTo("affected");
  }

  @Test
  void aDraftIsRegisteredForAGap() {
    QuestionId answer = asked("小微企业停车位补贴怎么申请" + slug);
    await()
        .untilAsserted(
            () -> {
              feed.feed();
              assertThat(gapOf(answer)).isPresent();
            });
    String gap = "/console/gaps/" + gapOf(answer).orElseThrow();
    String form = keeper.get(gap).html().select("a[href*=upload]").attr("href");
    ConsoleClient.Page page = keeper.get(form.replaceAll("#.*", ""));
    String purpose = page.html().select("input[name=for]").attr("value");
    assertThat(page.text()).contains("为这个没有答好的问题登记");
    ConsoleClient.Page added =
        keeper.upload(
            "/console/library",
            "x.txt",
            text("x。").getBytes(StandardCharsets.UTF_8),
            "slug",
            slug,
            "metadata",
            METADATA,
            "for",
            purpose);
    String draft = added.location().orElseThrow().replaceAll("\\?.*", "");
    assertThat(keeper.get(gap).html().select("a[href=" + draft + "]")).isNotEmpty();
    assertThat(keeper.get(gap).text()).contains("在起草政策");
    checker.post(draft + "/check");
    checker.post(draft + "/publish");
  }

  private Optional<UUID> gapOf(QuestionId answer) {
    return jdbc.sql("select gap_id from gap_question where question_id = :answer")
        .param("answer", answer.value())
        .query(UUID.class)
        .optional();
  }

  /** Once the index of this node has followed. */
  private QuestionId answeredWith(String words) {
    AtomicReference<QuestionId> answer = new AtomicReference<>();
    await()
        .untilAsserted(
            () -> {
              answer.set(asked("试验用停车补贴每辆车每月补贴多少"));
              assertThat(log.line(answer.get()).orElseThrow().text()).contains(words);
            });
    return answer.get();
  }

  private QuestionId asked(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }

  @Test
  void whatIsWrongWithAFileIsSaidAtItsField() {
    ConsoleClient.Page page =
        keeper.upload("/console/library", "bad.exe", new byte[] {1, 2}, "slug", "");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().select("#file-problem").text()).isNotEmpty();
    assertThat(page.html().select("#file").attr("aria-describedby")).isEqualTo("file-problem");
    ConsoleClient.Page metadata =
        keeper.upload(
            "/console/library",
            slug + ".txt",
            text("x。").getBytes(StandardCharsets.UTF_8),
            "metadata",
            "title: 只有标题\neffective_from: 2022-02-30");
    assertThat(metadata.problem()).contains("effective_from 不是日期");
    assertThat(metadata.html().select("#metadata").text()).contains("title: 只有标题");
    assertThat(keeper.post("/console/library").problem()).contains("请选择一个文件");
  }

  @Test
  void whoReadsEnglishIsToldInEnglishWhyAFileIsRefused() {
    keeper.cookies().put("changce-language", "en");
    byte[] content = text("每辆车每月补贴50元。").getBytes(StandardCharsets.UTF_8);
    assertThat(refused("bad.exe", new byte[] {1, 2}, "")).isEqualTo("bad.exe: An unknown format.");
    assertThat(refused("rent.txt", content, "title: 停车\neffective_from: 2022-02-30"))
        .isEqualTo(
            "rent.yml, line 2: effective_from is no date: 2022-02-30 (it should be 2022, 2022-04 or 2022-04-27).");
    assertThat(refused("rent.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), ""))
        .isEqualTo("rent.pdf: The file is incomplete (the end of the PDF is missing).");
    assertThat(refused("rent.docx", "PK\3\4half".getBytes(StandardCharsets.UTF_8), ""))
        .isEqualTo(
            "rent.docx: The file is incomplete or damaged (its compression cannot be read).");
    String edition = add(text("每辆车每月补贴50元。"), METADATA);
    assertThat(keeper.post(edition + "/check").problem())
        .matches("Another person has to check it: \\S+ added this edition\\.");
    assertThat(keeper.post(edition + "/publish").problem())
        .isEqualTo("A second person has not checked it yet, so it cannot be published.");
  }

  private String refused(String file, byte[] content, String metadata) {
    return keeper
        .upload("/console/library", file, content, "metadata", metadata)
        .html()
        .select("#file-problem")
        .text();
  }

  @Test
  void aNameLeadsThroughNoFolders() {
    ConsoleClient.Page page =
        keeper.upload(
            "/console/library",
            "../../" + slug + ".txt",
            text("每辆车每月补贴50元。").getBytes(StandardCharsets.UTF_8),
            "metadata",
            METADATA);
    assertThat(page.status()).as(page.problem()).isEqualTo(303);
    assertThat(keeper.get(page.location().orElseThrow()).html().select("dd code").text())
        .isEqualTo(slug);
  }

  @Test
  void aPolicyThatEndsSoonIsListedWithItsDays() {
    LocalDate last = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    String edition = add(text("每辆车每月补贴50元。"), METADATA + "effective_to: " + last + "\n");
    checker.post(edition + "/check");
    checker.post(edition + "/publish");
    ConsoleClient.Page ending = reader.get("/console/library?show=ending&text=" + slug);
    assertThat(ending.html().select("tbody tr").text()).contains("试验用停车补贴办法", "还有 30 天");
    assertThat(reader.get("/console/library?show=ended&text=" + slug).text())
        .doesNotContain("试验用停车补贴办法");
  }

  @Test
  void theSearchTestSaysWhyAClauseWasFound() {
    ConsoleClient.Page page =
        reader.get("/console/library/search?question=" + encoded("个转企要不要先注销"));
    assertThat(page.text()).contains("问题里的主题");
    assertThat(page.html().select("tbody tr").first().text())
        .containsPattern("向量第 \\d+，字词第 \\d+")
        .contains("个转企");
    assertThat(page.text()).contains("字词第 –").doesNotContain("第 0");
  }

  @Test
  void aQuestionOfFullLengthIsSearchedForAndALongerOneIsRefused() {
    ConsoleClient.Page page =
        reader.get("/console/library/search?question=" + encoded("停车补贴多少".repeat(84).substring(4)));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("tbody tr")).isNotEmpty();
    ConsoleClient.Page longer =
        reader.get("/console/library/search?question=" + encoded("长".repeat(501)));
    assertThat(longer.problem()).contains("最多 500 个字，现在有 501 个字");
  }

  @Test
  void eachFormatShowsItsClausesAndWhatWasReadOfItsHead(@TempDir Path folder) throws IOException {
    Path docx = folder.resolve("rent.docx");
    SampleFiles.docx(docx, text("入驻企业第一年租金全部免除。").lines().toList(), List.of());
    Path samples = Path.of("src/test/resources/policy-files");
    for (Path file : List.of(docx, samples.resolve("rent.pdf"), samples.resolve("rent.doc"))) {
      ConsoleClient.Page added =
          keeper.upload(
              "/console/library",
              String.valueOf(file.getFileName()),
              Files.readAllBytes(file),
              "slug",
              slug,
              "metadata",
              METADATA);
      assertThat(added.status()).as(file + ": " + added.problem()).isEqualTo(303);
      ConsoleClient.Page draft = keeper.get(added.location().orElseThrow());
      assertThat(draft.text()).as("%s", file).contains("草稿", "读入报告", "条款（", "租金", "第一年", "正文里读出的");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aReviewerOnlyReads() {
    assertThat(reader.get("/console/library").html().select("#file")).isEmpty();
    assertThat(reader.post("/console/library", "slug", "x").status()).isEqualTo(403);
  }

  private ConsoleClient.Page found(String day) {
    return reader.get(
        "/console/library/search?question=%E5%81%9C%E8%BD%A6%E8%A1%A5%E8%B4%B4&day=" + day);
  }

  private String add(String text) {
    return add(text, METADATA);
  }

  private String add(String text, String metadata) {
    ConsoleClient.Page page =
        keeper.upload(
            "/console/library",
            "随便什么名字.txt",
            text.getBytes(StandardCharsets.UTF_8),
            "slug",
            slug,
            "metadata",
            metadata);
    assertThat(page.status()).as(page.problem()).isEqualTo(303);
    return page.location().orElseThrow().replaceAll("\\?.*", "");
  }

  private static String text(String clause) {
    return "长沙市试验用停车补贴办法\n\n第一条 为了方便停车，制定本办法。\n\n第二条 " + clause + "\n\n第三条 本办法自2026年1月1日起施行。\n";
  }
}
