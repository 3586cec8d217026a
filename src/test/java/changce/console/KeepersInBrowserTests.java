package changce.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.conversation.QuestionId;
import changce.staff.ConsoleClient;
import changce.staff.Role;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What makes the next answer better, by two people in a real Chromium each. */
class KeepersInBrowserTests extends ConsoleInBrowser {

  private static final String ASKED = "博士毕业来长沙工作，租房补贴一共能拿多少";
  private static final String POLICY =
      """
      长沙市试验用洗车补贴办法

      第一条 为了方便洗车，制定本办法。

      第二条 每辆车每月补贴%s元。

      第三条 本办法自2026年1月1日起施行。
      """;
  private static final String METADATA =
      """
      title: 长沙市试验用洗车补贴办法
      number: 长试发〔2026〕22号
      kind: original
      issuer: 长沙市试验局
      issued_on: 2026-01-01
      effective_from: 2026-01-01
      status: current
      region: 长沙市
      topics: [洗车]
      source: 试验
      verification: official
      """;

  private final String slug = "washing-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void nothingStaysInUse() {
    ConsoleClient keeper = people.signedIn(port, "washing-keeper", Role.EDITOR);
    keeper
        .get("/console/library?text=" + slug)
        .html()
        .select("td a")
        .eachAttr("href")
        .forEach(edition -> keeper.post(edition + "/withdraw", "why", "试验结束"));
    jdbc.sql("select id from correction where state = 'approved'")
        .query(UUID.class)
        .list()
        .forEach(id -> keeper.post("/console/corrections/" + id + "/withdraw", "why", "试验结束"));
  }

  @Test
  void aFileIsUploadedPreviewedPublishedAndItsNextEditionCompared() {
    Page keeper = signedIn(DESK, "washing-keeper", Role.EDITOR);
    Page checker = signedIn(TABLET, "washing-checker", Role.EDITOR);
    String first = uploaded(keeper, "63");
    assertThat(keeper.locator("main")).containsText("每辆车每月补贴63元");
    assertThat(keeper.locator("main")).containsText("要由另一个人核对");
    published(checker, first);
    String second = uploaded(keeper, "84");
    assertThat(keeper.locator("del.side")).containsText("63元");
    assertThat(keeper.locator("ins.side")).containsText("84元");
    look(keeper, "upload-diff");
    published(checker, second);
    keeper.navigate(first);
    assertThat(keeper.locator("main")).containsText("已被新版本取代");
    keeper
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("比较").setExact(true))
        .first()
        .click();
    assertThat(keeper.locator("ins.side")).containsText("63元");
  }

  /**
   * @return the address of the draft
   */
  private String uploaded(Page keeper, String amount) {
    keeper.navigate(address("/console/library"));
    keeper
        .getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                "washing.txt",
                "text/plain",
                POLICY.formatted(amount).getBytes(StandardCharsets.UTF_8)));
    keeper.locator("#slug").fill(slug);
    keeper.locator("summary").click();
    keeper.locator("#metadata").fill(METADATA);
    press(keeper, "登记为草稿");
    assertThat(keeper.locator(".done")).containsText("已登记为草稿");
    return keeper.url().replaceAll("\\?.*", "");
  }

  private static void published(Page checker, String edition) {
    checker.navigate(edition);
    press(checker, "核对无误");
    press(checker, "发布");
    assertThat(checker.locator("h1 + .line")).containsText("已发布");
  }

  @Test
  void aTermIsProposedAndApproved() {
    Page approver = decided("glossary", "个体工商户转型升级为企业：麻雀变凤凰", "词汇");
    assertThat(approver.locator("main .raw").first()).containsText("麻雀变凤凰");
    press(approver, "停用", "没有人这样说");
    assertThat(approver.locator(".done")).containsText("已停用");
  }

  /**
   * Its approval, after which everything is learnt anew, takes long: {@code
   * AskedAgainJourneyTests}.
   */
  @Test
  void anExampleIsProposedSentBackWithAReasonAndChanged() {
    Page writer = proposed("example", "你们几点钟下班呀", "问法例句");
    Page approver = openedBy("kinds-approver", writer, "问法例句");
    assertThat(approver.locator("main .card .tag")).hasText("问本服务自己");
    press(approver, "退回", "再写几种说法");
    assertThat(approver.locator(".done")).containsText("已退回");
    writer.reload();
    assertThat(writer.locator("main .notice")).hasText("再写几种说法");
    press(writer, "修改");
    assertThat(writer.locator("#example-of")).hasValue("about-service");
    writer.locator("#text").fill("你们几点钟下班呀\n周末有人吗");
    press(writer, "提交，由另一个人批准");
    assertThat(writer.locator("h1 + .line")).containsText("待批准");
  }

  @Test
  void aPolicyThatIsMissingIsProposedAndRegistered() {
    Page approver = decided("policy", "缺洗车补贴办法", "政策文件");
    approver
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记一份政策文件").setExact(true))
        .click();
    assertThat(approver.locator("#upload + p + form .notice")).containsText(ASKED);
    assertThat(approver.locator("#upload")).isInViewport();
  }

  @Test
  void anEvaluationQuestionIsProposedAndDownloaded() throws IOException {
    Page approver = decided("evaluation", "应引用 [1]", "评测题");
    Locator link =
        approver.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("下载批准的评测题（放进 knowledge/questions）"));
    Download download = approver.waitForDownload(link::click);
    Assertions.assertThat(Files.readString(download.path())).contains(ASKED, "answered");
  }

  /** The page of a correction of that kind that one proposed and another approved. */
  private Page decided(String kind, String text, String name) {
    Page approver = openedBy("kinds-approver", proposed(kind, text, name), name);
    press(approver, "批准，并再问一次");
    assertThat(approver.locator(".done")).containsText("已批准");
    return approver;
  }

  private Page openedBy(String person, Page writer, String name) {
    Page page = signedIn(TABLET, person, Role.EDITOR);
    page.navigate(writer.url().replaceAll("\\?.*", ""));
    assertThat(page.locator("h1 + .line .tag").first()).hasText(name);
    return page;
  }

  private Page proposed(String kind, String text, String name) {
    QuestionId answer = asked(ASKED);
    Page writer = signedIn(DESK, "kinds-writer", Role.REVIEWER);
    writer.navigate(address("/console/answers/" + answer.value() + "/correct"));
    writer
        .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true))
        .check();
    assertThat(writer.locator(".kind-hint:visible")).hasCount(1);
    if (kind.equals("example")) {
      writer.locator("#example-of").selectOption("about-service");
    } else {
      assertThat(writer.locator("#example-of")).isHidden();
    }
    writer.locator("#text").fill(text);
    look(writer, "kind-" + kind);
    press(writer, "提交，由另一个人批准");
    assertThat(writer.locator(".done")).containsText("已提交");
    return writer;
  }

  private static void press(Page page, String button, String why) {
    page.getByLabel("原因").fill(why);
    press(page, button);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
