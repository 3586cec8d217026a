package changce.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.AffectedAnswers;
import changce.policy.Edition;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import changce.policy.text.SampleFiles;
import changce.policy.text.SampleTables;
import changce.rules.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Files of every kind in the folder, asked over HTTP. */
@StoreTest
class LibraryJourneyTests {

  @Autowired WebTestClient web;
  @Autowired PolicyLibrary library;
  @Autowired Rules rules;
  @Autowired AffectedAnswers affected;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry properties) throws Exception {
    Path folder = Files.createTempDirectory("changce-policies");
    write(
        folder.resolve("loan-old.md"),
        metadata("创业贷款贴息办法", "status: ended\neffective_from: 2020-01-01\neffective_to: 2023-12-31")
            + "\n第一条 创业贷款按照贷款年利率的百分之五十给予贴息。\n");
    write(
        folder.resolve("loan-new.md"),
        metadata("创业贷款贴息办法（2024年修订）", "status: current\neffective_from: 2024-01-01")
            + "\n第一条 创业贷款按照贷款年利率的百分之八十给予贴息。\n");
    SampleFiles.docx(
        folder.resolve("housing.docx"),
        List.of("高校毕业生住房津贴办法", "第一条 在本市连续缴纳社会保险满六个月的高校毕业生，按下列标准发放住房津贴。"),
        List.of(List.of("毕业生层次", "住房津贴标准"), List.of("博士研究生", "每年三万元"), List.of("硕士研究生", "每年二万元")));
    write(folder.resolve("housing.yml"), yaml("高校毕业生住房津贴办法", "status: current"));
    SampleFiles.ofd(
        folder.resolve("charging.ofd"),
        List.of(List.of("      充电设施建设补助办法"), List.of("  第一条 企业自建公共充电设施的，按照", "设备投资额的百分之十五给予补助。")));
    write(folder.resolve("charging.yml"), yaml("充电设施建设补助办法", "status: current"));
    Files.copy(
        Path.of(LibraryJourneyTests.class.getResource("/policy-files/rent.pdf").toURI()),
        folder.resolve("rent.pdf"));
    write(folder.resolve("rent.yml"), yaml("麓山区创业园租金减免办法", "status: current"));
    write(
        folder.resolve("exhibition.html"),
        "<html><body><div><a href='/'>网站首页</a></div><div class='TRS_Editor'><p>展会补助办法</p><p>第一条 企业参加境外展会的，按照展位费的百分之七十给予补助，同一企业每年不超过三次。</p></div></body></html>");
    write(
        folder.resolve("exhibition.yml"),
        yaml("企业参加展会补助办法", "status: current").replace("official", "reprint"));
    SampleTables.pdf(
        folder.resolve("incubator.pdf"),
        true,
        false,
        new SampleTables.Print(
            List.of("孵化器奖励办法", "第一条 在孵企业达到三十家且连续运营满两年的孵化器，经评审后按下列标准给予奖励："),
            SampleTables.cells(
                List.of(
                    List.of("孵化器等级", "奖励标准"), List.of("国家级孵化器", "八十万元"), List.of("省级孵化器", "四十万元"))),
            List.of("第二条 奖励资金由园区管理机构在评审结果公示之后三十日内一次性拨付到账，不得截留。")));
    write(folder.resolve("incubator.yml"), yaml("孵化器奖励办法", "status: current"));
    write(
        folder.resolve("broken.md"),
        metadata("损坏的办法", "status: current\neffective_from: 2026-02-30") + "\n第一条 损坏。\n");
    properties.add("changce.library.policies", folder::toString);
  }

  @Test
  void onlyTheNewerOfTwoPoliciesAnswersToday() {
    JsonNode answer = ask("创业贷款按什么比例贴息");
    assertThat(said(answer)).contains("百分之八十").doesNotContain("百分之五十");
    assertThat(answer.path("sources").toString()).doesNotContain("百分之五十");
  }

  @Test
  void theOlderOneAnswersForItsOwnTimeAndIsMarked() {
    JsonNode answer = ask("2023年的时候创业贷款按什么比例贴息");
    assertThat(said(answer)).contains("百分之五十").doesNotContain("百分之八十");
    assertThat(answer.path("sources").path(0).path("validity").asString())
        .isEqualTo("已失效（有效至2023-12-31）");
    assertThat(answer.path("ended").path("note").asString()).startsWith("以上是2023-12-31时的规定");
    assertThat(answer.path("ended").path("asOf").asString()).isNotEmpty();
  }

  @Test
  void rowOfATableIsGivenWithItsCondition() {
    JsonNode answer = ask("博士研究生的住房津贴标准是多少");
    assertThat(said(answer)).contains("每年三万元").contains("连续缴纳社会保险满六个月");
    assertThat(highlighted(answer, "每年三万元"))
        .startsWith("第一条 在本市连续缴纳社会保险满六个月")
        .contains("| 博士研究生 | 每年三万元 |")
        .doesNotContain("高校毕业生住房津贴办法");
  }

  @Test
  void rowOfAPrintedTableIsGivenWithItsCondition() {
    JsonNode answer = ask("国家级孵化器的奖励标准是多少");
    assertThat(said(answer)).contains("八十万元").contains("连续运营满两年");
    assertThat(highlighted(answer, "八十万元"))
        .startsWith("第一条 在孵企业达到三十家")
        .endsWith("| 省级孵化器 | 四十万元 |");
  }

  @Test
  void ofdAnswersWithItsPage() {
    JsonNode answer = ask("企业自建公共充电设施，按照设备投资额的多少给予补助");
    assertThat(highlighted(answer, "百分之十五")).startsWith("第一条 企业自建").endsWith("给予补助。");
    assertThat(original(answer, "百分之十五").path("page").asInt()).isEqualTo(2);
  }

  @Test
  void pdfAnswersWithItsPage() {
    JsonNode answer = ask("麓山区创业园提供虚假材料取得租金减免会怎么样");
    assertThat(highlighted(answer, "三年内不再受理")).startsWith("第四条").endsWith("三年内不再受理其申请。");
    assertThat(original(answer, "三年内不再受理").path("page").asInt()).isEqualTo(2);
  }

  @Test
  void savedPageAnswersWithoutItsNavigation() {
    JsonNode answer = ask("企业参加境外展会，按照展位费的多少给予补助");
    assertThat(highlighted(answer, "百分之七十")).startsWith("第一条 企业参加境外展会的");
    JsonNode original = original(answer, "百分之七十");
    assertThat(original.path("text").asString()).doesNotContain("网站首页");
    assertThat(original.path("caution").asString()).isEqualTo("据转载，以原文为准");
    assertThat(answer.path("sources"))
        .filteredOn(source -> source.path("title").asString().equals("企业参加展会补助办法"))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.path("caution").asString()).isEqualTo("据转载，以原文为准"));
  }

  @Test
  void originalSaysWhatItIsAndGivesAsMuchAsIsAsked() {
    String passage = cited(ask("企业参加境外展会，按照展位费的多少给予补助"), "百分之七十");
    JsonNode whole = get("/api/passages/" + passage + "/original", 200);
    assertThat(whole.path("title").asString()).isEqualTo("企业参加展会补助办法");
    assertThat(whole.path("state").asString()).isEqualTo("已发布");
    assertThat(whole.path("headings").path(0).asString()).isEqualTo("第一条");
    assertThat(whole.path("text").asString())
        .startsWith("展会补助办法")
        .hasSize(whole.path("length").asInt());
    JsonNode near = get("/api/passages/" + passage + "/original?around=3", 200);
    assertThat(near.path("text").asString()).startsWith("办法\n第一条");
    assertThat(slice(near)).isEqualTo(slice(whole));
    for (String wrong : List.of("-1", "20001", "many", "")) {
      assertThat(detail("/api/passages/" + passage + "/original?around=" + wrong, 400))
          .contains("0 到 20000 的整数");
    }
    assertThat(detail("/api/passages/nowhere/original", 404)).contains("没有这个条款");
    assertThat(detail("/api/passages/" + UUID.randomUUID() + "/original", 404)).contains("没有这个条款");
  }

  private String detail(String uri, int status) {
    return get(uri, status).path("detail").asString();
  }

  @Test
  void commandsTakeADocumentFromDraftToWithdrawal() throws IOException {
    Path file = Files.createTempDirectory("changce-add").resolve("bike.txt");
    Files.writeString(
        file,
        "长沙市共享单车停放补助办法\n第一条 街道设置共享单车停放点的，每个停放点补助八百元。\n第二条 本办法自2026年1月1日起施行，有效期五年。《长沙市共享单车停放暂行办法》同时废止。\n");
    assertThat(command("add", file.toString(), "--by", "李编辑"))
        .startsWith("0")
        .contains("长沙市共享单车停放补助办法", "2026-01-01起施行，有效期至2030-12-31")
        .contains("正文废止 《长沙市共享单车停放暂行办法》", "已登记为草稿")
        .contains("读入报告：读入 ", "没有发现问题");
    Edition draft = library.editions("bike").get(0);
    String id = draft.id().value().toString().substring(0, 8);
    assertThat(command("publish", id)).startsWith("1").contains("还没有经第二个人核对");
    PassageId unpublished = library.passages(draft.id()).get(0);
    get("/api/passages/" + unpublished.value() + "/original", 404);
    assertThat(command("check", id, "--by", "李编辑")).startsWith("1").contains("另一个人");
    assertThat(command("check", id, "--by", "王复核")).startsWith("0");
    assertThat(command("publish", id, "--by", "李编辑")).startsWith("0").contains("已发布");
    JsonNode answer = answerWithinTwoRefreshes("共享单车停放点补助");
    assertThat(said(answer)).as("%s", answer).contains("八百元");
    assertThat(affected.of(draft.id())).isEmpty();
    assertThat(command("withdraw", "bike", "标准有误", "--by", "王复核")).startsWith("0");
    assertThat(affected.of(draft.id()))
        .isNotEmpty()
        .allSatisfy(
            past -> assertThat(past.question().value()).hasToString(answer.path("id").asString()))
        .anySatisfy(past -> assertThat(past.cited()).contains("八百元"));
    assertThat(said(ask("共享单车停放点补助"))).doesNotContain("八百元");
    JsonNode original = original(answer, "八百元");
    assertThat(original.path("state").asString()).isEqualTo("已撤下");
    assertThat(slice(original)).startsWith("第一条 街道设置").endsWith("补助八百元。");
    assertThat(command("list", "bike")).startsWith("0").contains("已撤下：标准有误");
    assertThat(command("ending", "--days", "many")).startsWith("2").contains("用法");
    assertThat(command("check", "00000000")).startsWith("1").contains("没有这个版本");
  }

  /** None of the policies that the rules rest on is among the samples. */
  @Test
  void checkNamesFileLineAndReasonOfWhatIsNotUsed() {
    assertThat(command("check"))
        .startsWith("1")
        .contains("broken.md 第 5 行：effective_from 不是日期：2026-02-30")
        .contains("four-above-entry.yml 第 ", "政策库里没有 four-above-entry-thresholds", "在用的规则 0 项");
  }

  /** The word index of a node follows a publication within two seconds; until then it declines. */
  private JsonNode answerWithinTwoRefreshes(String question) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    JsonNode answer = ask(question);
    while (said(answer).isEmpty() && System.nanoTime() < deadline) {
      answer = ask(question);
    }
    return answer;
  }

  /** Exit status, then everything printed. */
  private String command(String... words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int status = Library.run(library, rules, out, out, words);
    return status + "\n" + printed.toString(StandardCharsets.UTF_8);
  }

  private String highlighted(JsonNode answer, String words) {
    return slice(original(answer, words));
  }

  /** As a page would mark it. */
  private static String slice(JsonNode original) {
    int offset = original.path("offset").asInt();
    return original
        .path("text")
        .asString()
        .substring(original.path("start").asInt() - offset, original.path("end").asInt() - offset);
  }

  /** Of the first cited passage that says so. */
  private JsonNode original(JsonNode answer, String words) {
    return get("/api/passages/" + cited(answer, words) + "/original", 200);
  }

  private static String cited(JsonNode answer, String words) {
    for (JsonNode sentence : answer.path("sentences")) {
      for (JsonNode mark : sentence.path("citations")) {
        JsonNode source = answer.path("sources").path(mark.asInt() - 1);
        if (source.path("text").asString().contains(words)) {
          return source.path("passage").asString();
        }
      }
    }
    throw new AssertionError("Nothing cited says " + words + ": " + answer);
  }

  private JsonNode get(String uri, int status) {
    return web.get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static String said(JsonNode answer) {
    StringBuilder said = new StringBuilder();
    answer.path("sentences").forEach(sentence -> said.append(sentence.path("text").asString()));
    return said.toString();
  }

  private JsonNode ask(String question) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", question))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static void write(Path file, String content) throws IOException {
    Files.writeString(file, content);
  }

  private static String metadata(String title, String validity) {
    return "---\n" + yaml(title, validity) + "---\n";
  }

  private static String yaml(String title, String validity) {
    return """
        title: %s
        kind: original
        %s
        region: 长沙市
        topics: [样本]
        source: 样本
        verification: official
        """
        .formatted(title, validity);
  }
}
