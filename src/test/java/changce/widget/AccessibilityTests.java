package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.Axe;
import changce.conversation.CaseId;
import changce.conversation.Cases;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** WCAG 2.2 A and AA on every screen, as far as axe-core can tell, and what it cannot tell. */
class AccessibilityTests extends InBrowserTests {

  @Autowired JdbcClient jdbc;
  @Autowired Cases cases;
  @Autowired Conversations conversations;
  @Autowired ApplicationContext context;

  @Test
  void whatIsWrongInTheWidgetWouldBeFound() {
    Page page = page();
    page.navigate(service() + "/chat");
    assertThat(page.locator("changce-chat .greeting")).isVisible();
    page.evaluate(
        """
        () => { const faint = document.createElement('button'); faint.style.cssText = 'color:#eee;background:#fff';
          faint.textContent = '看不清'; document.querySelector('changce-chat').shadowRoot.querySelector('.log').append(faint, document.createElement('button')); }
        """);
    Assertions.assertThat(Axe.violations(page).toString())
        .contains("color-contrast", "button-name");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyScreenOfTheWidget(ColorScheme colours) {
    Page page = page(new Browser.NewContextOptions().setColorScheme(colours));
    page.navigate(
        HOST.page(
            "/axe",
            "",
            embedding("park").replace("<h1>", "<h1 style=\"color:#555;background:#fff\">")));
    check(page, "closed");
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    check(page, "welcome");
    MODEL.says(SAID);
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    check(page, "answering");
    MODEL.sayEverything();
    answered(page);
    check(page, "answered");
    page.locator(".sentences .mark").first().click();
    check(page, "source");
    press(page, "历史");
    check(page, "history");
    page.keyboard().press("Escape");
    press(page, "没帮助");
    check(page, "feedback");
    press(page, "转人工");
    check(page, "handover");
    ask(page, "？？？");
    assertThat(page.locator(".talk > .problem")).hasText("问题里没有文字，请写明想了解什么。");
    check(page, "refused");
    ask(page, "剁椒鱼头怎么做才好吃");
    assertThat(page.locator(".offer")).isVisible();
    check(page, "declined");
    ask(page, "我们一年做了1800来万，算不算规上？");
    assertThat(page.locator(".choices")).isVisible();
    check(page, "choices");
    MODEL.says(SAID);
    ask(page, QUESTION);
    assertThat(page.locator("article").last().locator(".sentences p")).hasCount(1);
    page.context().setOffline(true);
    assertThat(page.locator(".progress")).containsText("网络断开了");
    check(page, "offline");
    page.context().setOffline(false);
    press(page, "停止");
    assertThat(page.locator("article").last().locator(".note")).containsText("您停止了这个回答");
    check(page, "stopped");
    MODEL.sayEverything();
    MODEL.says(SAID);
    ask(page, QUESTION);
    assertThat(page.locator("article").last().locator(".sentences p")).hasCount(1);
    loseAnswers();
    page.reload();
    press(page, "政策问答");
    assertThat(page.locator("article").last().locator(".note")).containsText("回答中断了");
    check(page, "failed");
    page.setViewportSize(320, 640);
    check(page, "phone");
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    complaints.removeIf(complaint -> complaint.contains("400"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyPage(ColorScheme colours) {
    Page page = page(new Browser.NewContextOptions().setColorScheme(colours));
    page.navigate(service() + "/chat");
    assertThat(page.locator("changce-chat .greeting")).isVisible();
    check(page, "page");
    ask(page, QUESTION);
    answered(page);
    page.locator(".sentences .mark").first().click();
    check(page, "page with source");
    press(page, "大字");
    check(page, "page in large text");
    String answer = page.url();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("政策自测")).click();
    assertThat(page).hasURL(service() + "/check");
    for (String address : List.of("/check", "/check?lang=en", "/check/four-above-entry")) {
      page.navigate(service() + address);
      assertThat(page.locator("h1")).isVisible();
      check(page, address);
    }
    press(page, "计算");
    assertThat(page.locator(".note")).isVisible();
    check(page, "check asks back");
    page.locator("select").first().selectOption("批发业");
    page.locator("input").first().fill("2500万");
    press(page, "计算");
    assertThat(page.locator(".sentences")).isVisible();
    check(page, "check result");
    page.locator("input").first().fill("很多");
    press(page, "计算");
    assertThat(page.locator(".problem")).not().hasText("");
    check(page, "check refused");
    page.navigate(service() + "/handover");
    check(page, "handover form");
    page.getByLabel("请工作人员答复什么").fill("想当面问问");
    page.getByLabel("电话或邮箱").fill("13812345678");
    page.getByLabel("我同意").check();
    press(page, "给工作人员留言");
    assertThat(page.getByText("等待答复")).isVisible();
    check(page, "case");
    CaseId known = new CaseId(UUID.fromString(page.url().replaceAll(".*/cases/|\\?.*", "")));
    cases.reply(known, "clerk", "请带营业执照到窗口。", 0);
    page.reload();
    assertThat(page.getByText("请带营业执照到窗口。")).isVisible();
    check(page, "case with a reply");
    press(page, "撤回并删除联系方式");
    assertThat(page.getByText("已撤回，联系方式和留言已删除")).isVisible();
    check(page, "case withdrawn");
    page.navigate(answer.replace("/questions/", "/handover?question="));
    assertThat(page.locator(".contact")).isVisible();
    check(page, "handover of an answer");
    page.navigate(service() + "/chat?lang=en");
    page.getByLabel("Your question").fill("How much is the rent subsidy for a master's graduate?");
    press(page, "Ask");
    answered(page);
    check(page, "English");
    press(page, "Not helpful");
    press(page, "Ask a person");
    check(page, "English forms");
    page.route("**/widget.js", route -> route.abort());
    for (String address : List.of(service() + "/", answer)) {
      page.navigate(address);
      assertThat(page.locator("#ask")).isVisible();
      check(page, "without JavaScript " + address);
    }
    complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    complaints.removeIf(complaint -> complaint.contains("422"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void widgetOnAWebsiteThatIsNotRegistered(ColorScheme colours) {
    Page page = page(new Browser.NewContextOptions().setColorScheme(colours));
    page.navigate(
        STRANGER.page(
            "/axe",
            "",
            embedding("park").replace("<h1>", "<h1 style=\"color:#555;background:#fff\">")));
    press(page, "政策问答");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有登记");
    check(page, "refused");
    complaints.removeIf(complaint -> complaint.contains("403") || complaint.contains("没有登记"));
  }

  /** A page without JavaScript, while the answer is being given; it comes after fifteen seconds. */
  @Test
  void pageThatWaitsForItsAnswer() {
    MODEL.says(SAID);
    QuestionId asked = conversations.ask(Channel.PAGE, null, QUESTION).block().question();
    Page page = page();
    page.route("**/widget.js", route -> route.abort());
    page.navigate(service() + "/questions/" + asked.value());
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      assertThat(page.locator("article .label")).hasCount(0);
      check(page, "pending " + colours);
    }
    complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void finishedSentencesAloneAreReadAloud() {
    MODEL.says(SAID);
    Page page = page();
    page.navigate(HOST.page("/live", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    Assertions.assertThat(page.locator("[aria-live=polite]").allInnerTexts())
        .singleElement()
        .asString()
        .startsWith("硕士的租房和生活补贴两年总额为2万元。");
    assertThat(page.locator(".progress")).isVisible();
    Assertions.assertThat(page.locator(".progress").evaluate("e => !!e.closest('[aria-live]')"))
        .isEqualTo(false);
  }

  @Test
  void focusIsNeverBehindTheField() {
    Page page = page(new Browser.NewContextOptions().setViewportSize(390, 600));
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    page.locator(".sentences .mark").first().focus();
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("Tab");
      Object hidden =
          page.evaluate(
              """
              () => { let e = document.activeElement; while (e.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
                if (e.closest('.ask') || e === document.body) return false;
                const field = document.querySelector('changce-chat').shadowRoot.querySelector('.ask').getBoundingClientRect();
                const r = e.getBoundingClientRect(); return r.top >= field.top && r.bottom > field.top && e.textContent; }
              """);
      Assertions.assertThat(hidden).isEqualTo(false);
    }
  }

  @Test
  void pageZoomedToTwiceItsSizeNeedsNoSidewaysScrolling() {
    Page page = page(new Browser.NewContextOptions().setViewportSize(640, 400));
    page.navigate(service() + "/chat");
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    ask(page, QUESTION);
    answered(page);
    page.locator(".sentences .mark").first().click();
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void largeTextStaysLarge() {
    Page page = page();
    page.navigate(service() + "/chat");
    press(page, "大字");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("large", "");
    Assertions.assertThat(page.locator(".greeting").evaluate("e => getComputedStyle(e).fontSize"))
        .isEqualTo("20px");
  }

  @Test
  void forcedColoursAndStillPicturesAreRespected() {
    Page page =
        page(
            new Browser.NewContextOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setContrast(Contrast.MORE)
                .setReducedMotion(ReducedMotion.REDUCE));
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    page.locator(".sentences .mark").first().click();
    Locator marked = page.locator(".beside mark");
    Assertions.assertThat(marked.evaluate("e => getComputedStyle(e).outlineStyle"))
        .isEqualTo("solid");
    Assertions.assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
  }

  @Test
  void buttonPrintsTheAnswerWithEverySourceUnfoldedAndNoButtons() throws IOException {
    Page page = page();
    page.addInitScript(
        "window.print = () => { dispatchEvent(new Event('beforeprint')); window.printed = true; }");
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    press(page, "打印");
    Assertions.assertThat(page.evaluate("window.printed")).isEqualTo(true);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    for (Locator clause : page.locator(".sources blockquote").all()) {
      assertThat(clause).isVisible();
    }
    assertThat(page.locator("article .label")).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问")))
        .isHidden();
    assertThat(page.locator(".actions")).isHidden();
    String clause = page.locator(".sources blockquote").last().innerText();
    Assertions.assertThat(onPaper(page)).contains(letters(clause), "内容由AI生成").doesNotContain("复制");
  }

  /** What can be read on the sheets, without spaces. */
  private static String onPaper(Page page) throws IOException {
    try (PDDocument paper = Loader.loadPDF(page.pdf())) {
      return letters(new PDFTextStripper().getText(paper));
    }
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  /** As when the node that gave them died. */
  private void loseAnswers() {
    jdbc.sql("update answer set started_at = :past where outcome = 'pending'")
        .param("past", OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
        .update();
    ReflectionTestUtils.invokeMethod(context.getBean("changce.conversation.LostAnswers"), "end");
  }

  static void check(Page page, String screen) {
    Assertions.assertThat(Axe.violations(page)).as(screen).isEmpty();
  }
}
