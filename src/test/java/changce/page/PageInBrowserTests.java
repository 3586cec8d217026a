package changce.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.Chromium;
import changce.ServiceTest;
import changce.conversation.QuestionId;
import changce.keeping.ForgettingRequest;
import changce.keeping.Keeping;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The plain page in a real Chromium. */
@ServiceTest
class PageInBrowserTests {

  @LocalServerPort int port;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @AfterEach
  void browserHadNothingToComplainAbout() {
    context.close();
    Assertions.assertThat(complaints).isEmpty();
  }

  @Test
  void showsSentencesWithSourcesAndTheQuotedWordsMarked() {
    Page page = page(true);
    page.getByLabel("您的问题").fill("硕士毕业来长沙上班,租房补贴一共能拿多少");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问")).click();
    assertThat(page.locator(".sentences p").first()).containsText("硕士为2万元");
    assertThat(page.locator(".sources summary").first()).containsText("长人才办发〔2022〕9号");
    assertThat(page.locator(".sources mark").first()).containsText("硕士为2万元");
    assertThat(page.locator("article .label")).containsText("内容由 AI 生成");
    assertThat(page).hasURL(Pattern.compile("/questions/[0-9a-f-]{36}$"));
    page.reload();
    assertThat(page.locator(".sentences p").first()).containsText("硕士为2万元");
  }

  @Test
  void answersTheSameWithoutJavaScript() {
    Page page = page(false);
    page.getByLabel("您的问题").fill("省里下放给长沙的审批权限,市里怎么接?");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问")).click();
    assertThat(page.locator(".sentences p").first()).containsText("承接好省赋予长沙市的行政审批权限清单");
    assertThat(page.locator(".sources .path").first()).containsText("12.强化政策保障");
    assertThat(page.locator("article .label"))
        .containsText(Pattern.compile("截至 20\\d\\d-\\d\\d-\\d\\d · 内容由 AI 生成"));
  }

  @Test
  void sourceIsFoldedUntilItsMarkIsPressedWithoutJavaScript() {
    Page page = page(false);
    ask(page, "硕士毕业来长沙上班,租房补贴一共能拿多少");
    Locator clause = page.locator(".sources blockquote").first();
    assertThat(clause).isHidden();
    page.locator(".sentences .mark").first().click();
    assertThat(clause).isVisible();
    assertThat(clause.locator("mark").first()).containsText("硕士为2万元");
  }

  @Test
  void paperShowsTheClausesWithoutJavaScript() {
    Page page = page(false);
    ask(page, "硕士毕业来长沙上班,租房补贴一共能拿多少");
    Locator clause = page.locator(".sources blockquote").first();
    assertThat(clause).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(clause).isVisible();
  }

  @Test
  void whatWasSaidEarlierIsLeftOutWithoutJavaScript() {
    Page page = page(false);
    ask(page, "我们一年做了1800来万，算不算规上？");
    assertThat(page.getByLabel("沿用我说过的内容")).isChecked();
    page.getByLabel("沿用我说过的内容").uncheck();
    ask(page, "批发业");
    assertThat(page.locator("article h2")).hasText("批发业");
    assertThat(page.locator("article")).not().containsText("1800");
  }

  @Test
  void whatIsAskedBackIsAnsweredByPressingAChoice() {
    Page page = page(true);
    ask(page, "我们一年做了1800来万，算不算规上？");
    assertThat(page.locator("article .note")).containsText("哪个行业");
    press(page, "批发业");
    assertThat(page.locator("article")).hasCount(2);
    assertThat(page.locator("article").last().locator(".sentences"))
        .containsText("2000万元，您说的1800来万还没有达到");
    assertThat(page.locator(".choices")).hasCount(0);
  }

  @Test
  void choicesWorkWithoutJavaScript() {
    Page page = page(false);
    ask(page, "我们一年做了1800来万，算不算规上？");
    press(page, "批发业");
    assertThat(page.locator(".sentences")).containsText("2000万元，您说的1800来万还没有达到");
  }

  @Test
  void answerSaysHowWellItIsFoundedWhomToAskAndWhatToAskNext() {
    Page page = page(true);
    ask(page, "硕士毕业来长沙上班,租房补贴一共能拿多少");
    assertThat(page.locator("article .standing")).hasText("依据充分");
    assertThat(page.locator("article .contact")).containsText("12345");
    String next = page.locator("article .examples button").first().innerText();
    press(page, next);
    assertThat(page.locator("article")).hasCount(2);
    assertThat(page.locator("article").last().locator("h2")).containsText(next);
    assertThat(page.locator("article").last().locator(".sentences p").first()).isVisible();
  }

  @Test
  void reloadedAnswerSaysTheSameAsTheStreamedOne() {
    Page page = page(true);
    ask(page, "硕士毕业来长沙上班,租房补贴一共能拿多少");
    assertThat(page.locator("article .label")).isVisible();
    String streamed = words(page);
    page.reload();
    Assertions.assertThat(words(page)).isEqualTo(streamed);
  }

  @Test
  void feedbackAndAPersonAreThereWithoutJavaScript() {
    Page page = page(false);
    ask(page, "硕士毕业来长沙上班,租房补贴一共能拿多少");
    press(page, "有帮助");
    assertThat(button(page, "有帮助")).hasAttribute("aria-pressed", "true");
    press(page, "撤回");
    assertThat(button(page, "有帮助")).hasAttribute("aria-pressed", "false");
    press(page, "没帮助");
    page.getByLabel("看不懂").check();
    page.getByLabel("补充说明").fill("两年怎么算");
    press(page, "提交");
    assertThat(page.getByText("已记下，谢谢。")).isVisible();
    page.getByText("转人工").click();
    page.getByLabel("请工作人员答复什么").fill("想当面问问");
    page.getByLabel("电话或邮箱").fill("说不清");
    page.getByLabel("我同意").check();
    press(page, "给工作人员留言");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("电话号码或邮箱");
    assertThat(page.getByLabel("请工作人员答复什么")).hasValue("想当面问问");
    page.getByLabel("电话或邮箱").fill("13812345678");
    page.getByLabel("我同意").check();
    press(page, "给工作人员留言");
    assertThat(page.getByText("等待答复")).isVisible();
    page.getByText("查看原来的问答").click();
    assertThat(page.locator("article h2")).containsText("硕士毕业");
    complaints.removeIf(complaint -> complaint.contains("400"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsOfferedBelowADeletedAnswer(boolean javaScript, @Autowired Keeping keeping) {
    Page page = page(javaScript);
    ask(page, "硕士毕业来长沙上班,租房补贴一共能拿多少");
    assertThat(page.locator("article .actions")).hasCount(1);
    keeping.answer(
        new QuestionId(UUID.fromString(page.url().replaceAll(".*/", ""))),
        new ForgettingRequest("(terminal)", "本人申请"));
    page.reload();
    assertThat(page.locator("article h2")).hasText("（这个问题已经删除）");
    assertThat(page.locator("article .note")).containsText("不能再查看");
    assertThat(page.locator("article button")).hasCount(0);
    assertThat(page.getByText("转人工")).hasCount(0);
  }

  @Test
  void siteAndLanguageGoOnFromPageToPage() {
    Page page = page(false);
    page.navigate("http://localhost:" + port + "/chat?site=page&lang=en");
    page.getByLabel("Your question").fill("个转企有什么支持？");
    press(page, "Ask");
    assertThat(page).hasURL(Pattern.compile("/questions/[0-9a-f-]{36}\\?site=page&lang=en$"));
    assertThat(button(page, "Ask")).isVisible();
    press(page, "Helpful");
    assertThat(button(page, "Helpful")).hasAttribute("aria-pressed", "true");
    page.locator("nav a").last().click();
    assertThat(page).hasURL(Pattern.compile("/questions/[0-9a-f-]{36}\\?site=page$"));
    assertThat(button(page, "有帮助")).hasAttribute("aria-pressed", "true");
    page.locator("nav a").last().click();
    page.getByText("Ask a person").click();
    assertThat(page.getByLabel("Telephone or e-mail")).isVisible();
  }

  @Test
  void examplesAskThemselves() {
    Page page = page(true);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("我们是餐饮店，一年做了230万，算上规吗？"))
        .click();
    assertThat(page.locator(".sentences")).containsText("200万元");
  }

  @Test
  void saysWhenThereIsNoAnswerAndKeepsTheNextQuestionInTheConversation() {
    Page page = page(true);
    page.getByLabel("您的问题").fill("自贸区首批赋权是97项吗，有哪些");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("article .note")).containsText("没有查到");
    page.getByLabel("您的问题").fill("个转企有什么支持？");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问")).click();
    assertThat(page.locator("article")).hasCount(2);
    assertThat(page.locator("article").last().locator("h2")).containsText("个转企有什么支持？");
  }

  @Test
  void refusalIsShownAsASentence() {
    Page page = page(true);
    page.getByLabel("您的问题").fill("？？？");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("问题里没有文字，请写明想了解什么。");
    assertThat(page.locator("article")).hasCount(0);
    complaints.removeIf(
        complaint -> complaint.contains("400")); // the browser reports every refusal
  }

  @Test
  void markupInAQuestionStaysText() {
    Page page = page(true);
    page.getByLabel("您的问题").fill("<img src=x onerror=alert(1)>个转企有什么支持？");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问")).click();
    assertThat(page.locator("article h2")).containsText("<img src=x onerror=alert(1)>个转企有什么支持？");
    assertThat(page.locator("article .label")).isVisible();
    page.reload();
    assertThat(page.locator("article h2")).containsText("<img src=x onerror=alert(1)>个转企有什么支持？");
    assertThat(page.locator("article img")).hasCount(0);
  }

  private static void ask(Page page, String question) {
    page.getByLabel("您的问题").fill(question);
    press(page, "提问");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String words(Page page) {
    return page.locator("article").innerText().replaceAll("\\s+", "");
  }

  private Page page(boolean javaScript) {
    context =
        Chromium.browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript));
    Page page = Chromium.page(context, complaints);
    page.navigate("http://localhost:" + port + "/");
    return page;
  }
}
