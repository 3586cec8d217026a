package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.web.EarlierTokens;
import changce.web.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

class WidgetInBrowserTests extends InBrowserTests {

  private static final String NAME =
      "e => e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent";

  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  @Test
  void answersUnderAStrictPolicyOfTheHostPage() {
    Page page = page();
    page.navigate(HOST.page("/strict", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).containsText("每句话都注明出自哪份文件");
    ask(page, QUESTION);
    answered(page);
    assertThat(page.locator(".sentences p").first()).containsText("硕士的租房和生活补贴两年总额为2万元");
    assertThat(page.locator(".constant")).containsText("内容由 AI 生成");
    Assertions.assertThat(colour(page.locator(".launcher"))).isEqualTo("rgb(23, 85, 143)");
    Assertions.assertThat(
            jdbc.sql(
                    "select channel from conversation order by started_at desc fetch first 1 row only")
                .query(String.class)
                .single())
        .isEqualTo("widget");
  }

  @Test
  void hostileStylesOfTheHostPageDoNotReachIn() {
    HOST.styles(
        "/hostile.css",
        "* { all: unset !important; display: none !important; color: red !important; font-size: 3px !important; }"
            + "button, div, p { position: fixed !important; left: -9999px !important; }"
            + "html, body { display: block !important; direction: ltr; }");
    Page page = page();
    page.navigate(
        HOST.page(
            "/hostile",
            "default-src 'self'; img-src data:; script-src %1$s; connect-src %1$s; style-src 'self'"
                .formatted(service()),
            "<link rel=\"stylesheet\" href=\"/hostile.css\">" + embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    Locator sentence = page.locator(".sentences p").first();
    assertThat(sentence).isVisible();
    Assertions.assertThat(colour(sentence)).isEqualTo("rgb(28, 37, 48)");
    Assertions.assertThat(sentence.evaluate("e => getComputedStyle(e).fontSize")).isEqualTo("16px");
    assertThat(sentence).isInViewport();
  }

  @Test
  void twoOnAPageDoNotKnowOfEachOther() {
    Page page = page();
    page.navigate(
        HOST.page(
            "/two",
            strictPolicy(),
            embedding("park") + "<changce-chat site=\"other\" layout=\"inline\"></changce-chat>"));
    Locator inline = page.locator("changce-chat[site=other]");
    Locator corner = page.locator("changce-chat[site=park]");
    assertThat(inline.locator(".greeting")).hasText("这里是另一个网站的问候。");
    press(page, "政策问答");
    corner.getByLabel("您的问题").fill(QUESTION);
    corner
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提问").setExact(true))
        .click();
    assertThat(corner.locator("article .label")).isVisible();
    assertThat(inline.locator("article")).hasCount(0);
  }

  @Test
  void answerGoesOnWhereItBrokeOffAndIsAskedOnce() {
    MODEL.says(SAID);
    int before = questions();
    Page page = page();
    page.navigate(HOST.page("/offline", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    page.context().setOffline(true);
    assertThat(page.locator(".progress")).containsText("网络断开了");
    MODEL.sayEverything();
    page.context().setOffline(false);
    answered(page);
    assertThat(page.locator(".sentences p")).hasCount(3);
    Assertions.assertThat(questions()).isEqualTo(before + 1);
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void questionAskedWithoutNetworkIsSentWhenItIsBack() {
    int before = questions();
    Page page = page();
    page.navigate(HOST.page("/later", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    page.context().setOffline(true);
    ask(page, QUESTION);
    assertThat(page.locator(".progress")).containsText("网络断开了");
    page.context().setOffline(false);
    answered(page);
    Assertions.assertThat(questions()).isEqualTo(before + 1);
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void reloadInTheMiddleShowsWhatWasSaidAndFollowsTheRest() {
    MODEL.says(SAID);
    int before = questions();
    Page page = page();
    page.navigate(HOST.page("/reload", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    page.reload();
    press(page, "政策问答");
    assertThat(page.locator("article h2")).hasText(QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    MODEL.sayEverything();
    answered(page);
    assertThat(page.locator(".sentences p")).hasCount(3);
    Assertions.assertThat(questions()).isEqualTo(before + 1);
  }

  @Test
  void elementThatIsMovedGoesOn() {
    MODEL.says(SAID);
    Page page = page();
    page.navigate(
        HOST.page(
            "/moved",
            strictPolicy(),
            "<div id=\"here\"><changce-chat site=\"park\" layout=\"inline\"></changce-chat></div><div id=\"there\"></div>"
                + embedding("").replaceAll(" data-site=\"\"", "")));
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    page.evaluate(
        "document.getElementById('there').append(document.querySelector('changce-chat'))");
    MODEL.sayEverything();
    answered(page);
    assertThat(page.locator(".sentences p")).hasCount(3);
  }

  @Test
  void worksOnAPhone() {
    Page page =
        page(
            new Browser.NewContextOptions()
                .setViewportSize(320, 640)
                .setIsMobile(true)
                .setHasTouch(true));
    page.navigate(HOST.page("/phone", strictPolicy(), embedding("park")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("政策问答")).tap();
    ask(page, QUESTION);
    answered(page);
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    page.locator(".sentences .mark").first().tap();
    assertThat(page.locator(".beside blockquote mark")).containsText("硕士");
    press(page, "返回");
    assertThat(page.locator(".sentences p").first()).isVisible();
  }

  /** It neither prints nor, in older ones, has a clipboard that scripts may write to. */
  @Test
  void browserOfWeChatIsOfferedWhatItCanDo() {
    Page page =
        page(
            new Browser.NewContextOptions()
                .setUserAgent(
                    "Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F30) WeChat/arm64 NetType/4G Language/zh_CN")
                .setViewportSize(360, 720)
                .setIsMobile(true)
                .setHasTouch(true));
    page.addInitScript("delete Navigator.prototype.clipboard");
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    page.locator(".sentences .mark").first().tap();
    assertThat(page.locator(".beside blockquote mark")).containsText("硕士");
    press(page, "返回");
    press(page, "复制");
    assertThat(button(page, "已复制")).isVisible();
    assertThat(button(page, "打印")).hasCount(0);
    page.reload();
    answered(page);
    assertThat(page.locator("article h2")).hasText(QUESTION);
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void tabGoesThroughTheWindowInTheOrderInWhichItIsRead() {
    MODEL.says(SAID[0]);
    Page page = page();
    page.navigate(HOST.page("/order", strictPolicy(), embedding("park") + "<a href=\"#\">页脚</a>"));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    button(page, "新会话").focus();
    assertThat(page.locator(".examples button").first()).isVisible();
    List<String> walked = walked(page, ".panel");
    Assertions.assertThat(walked).startsWith("新会话", "历史", "大字", "关闭", "长沙惠企政策问答");
    Assertions.assertThat(walked)
        .containsSubsequence("依据 1", "复制", "有帮助", "没帮助", "转人工", "不再沿用：" + QUESTION, "您的问题", "提问");
    Assertions.assertThat(walked).doesNotHaveDuplicates();
    Assertions.assertThat(walked).hasSize(stops(page, ".panel"));
  }

  @Test
  void widgetZoomedToTwiceItsSizeNeedsNoSidewaysScrolling() {
    Page page = page(new Browser.NewContextOptions().setViewportSize(320, 640));
    page.navigate(HOST.page("/zoomed", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    noSidewaysScrolling(page);
    ask(page, "我们一年做了1800来万，算不算规上？");
    answered(page);
    noSidewaysScrolling(page);
    ask(page, QUESTION);
    assertThat(page.locator("article")).hasCount(2);
    assertThat(page.locator("article").last().locator(".label")).isVisible();
    noSidewaysScrolling(page);
    press(page, "大字");
    noSidewaysScrolling(page);
    page.locator("article")
        .last()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("转人工").setExact(true))
        .click();
    assertThat(page.locator(".boxed form")).isVisible();
    noSidewaysScrolling(page);
    page.locator("article").last().locator(".sentences .mark").first().click();
    noSidewaysScrolling(page);
    press(page, "返回");
    press(page, "历史");
    noSidewaysScrolling(page);
  }

  @Test
  void everythingCanBeDoneByKeyboard() {
    Page page = page();
    page.navigate(HOST.page("/keys", strictPolicy(), embedding("park")));
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(field(page)).isFocused();
    page.keyboard().type(QUESTION);
    page.keyboard().press("Enter");
    answered(page);
    page.locator(".sentences .mark").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".beside")).isVisible();
    assertThat(page.locator(".beside button").first()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".beside")).isHidden();
    assertThat(page.locator(".sentences .mark").first()).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator(".launcher")).isFocused();
  }

  @Test
  void citationOpensItsSourceWithTheSentenceMarked() {
    Page page = page();
    page.navigate(HOST.page("/source", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    page.locator(".sentences .mark").first().click();
    Locator beside = page.locator(".beside");
    assertThat(beside.locator("h3")).containsText("长人才办发〔2022〕9号");
    assertThat(beside.locator("blockquote mark")).hasCount(1);
    assertThat(beside.locator("blockquote mark")).containsText("硕士为2万元");
    assertThat(beside.locator(".facts").nth(1)).containsText("适用：长沙市");
    assertThat(page.locator(".sentences p").first()).isVisible();
  }

  @Test
  void stoppedAnswerKeepsWhatItSaidAndIsAskedAgainWithOnePress() {
    MODEL.says(SAID);
    Page page = page();
    page.navigate(HOST.page("/stop", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    press(page, "停止");
    assertThat(page.locator("article .note")).containsText("您停止了这个回答");
    assertThat(page.locator(".sentences p")).hasCount(1);
    MODEL.sayEverything();
    press(page, "再问一次");
    assertThat(page.locator("article")).hasCount(2);
    assertThat(page.locator("article").last().locator(".label")).isVisible();
  }

  @Test
  void answerThatWasLostWithItsNodeIsAskedAgainWithOnePress() {
    MODEL.says(SAID);
    Page page = page();
    page.navigate(HOST.page("/lost", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    jdbc.sql("update answer set started_at = :past where outcome = 'pending'")
        .param("past", OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
        .update();
    ReflectionTestUtils.invokeMethod(context.getBean("changce.conversation.LostAnswers"), "end");
    page.reload();
    press(page, "政策问答");
    assertThat(page.locator("article .note")).containsText("回答中断了");
    assertThat(page.locator(".sentences p")).hasCount(1);
    MODEL.sayEverything();
    press(page, "再问一次");
    assertThat(page.locator("article").last().locator(".sentences p")).hasCount(3);
  }

  @Test
  void copyCarriesTheLabelAndTheSources() {
    Page page = page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    press(page, "复制");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已复制")))
        .isVisible();
    Assertions.assertThat(String.valueOf(page.evaluate("navigator.clipboard.readText()")))
        .contains(QUESTION, "2万元[1]。", "[1] 《", "内容由 AI 生成");
  }

  @Test
  void feedbackIsGivenWithAReasonAndTakenBack() {
    Page page = page();
    page.navigate(HOST.page("/feedback", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    press(page, "没帮助");
    page.getByLabel("没有答到点上").check();
    page.getByLabel("补充说明").fill("我的电话13812345678");
    press(page, "提交");
    assertThat(page.locator(".actions .said")).containsText("已记下");
    Assertions.assertThat(feedback("text")).isEqualTo("我的电话〔手机号〕");
    Assertions.assertThat(feedback("reason")).isEqualTo("没有答到点上");
    press(page, "撤回");
    assertThat(page.locator(".actions .said")).hasText("已撤回。");
    Assertions.assertThat(feedback("text")).isNull();
    Assertions.assertThat(feedback("reason")).isNull();
  }

  @Test
  void declinedQuestionIsHandedOverAndItsReplyCanBeRead() {
    Page page = page();
    page.navigate(HOST.page("/person", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, "剁椒鱼头怎么做才好吃");
    assertThat(page.locator(".offer")).containsText("12345");
    page.locator(".offer").getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByLabel("请工作人员答复什么")).isFocused();
    page.getByLabel("请工作人员答复什么").fill("想当面问问");
    page.getByLabel("电话或邮箱").fill("123");
    page.getByLabel("我同意").check();
    page.locator(".boxed form").getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".boxed .problem")).containsText("电话号码或邮箱");
    page.getByLabel("电话或邮箱").fill("13812345678");
    page.locator(".boxed form").getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByText(Pattern.compile("受理编号 \\d{8}-\\d{6}"))).isVisible();
    String reply = page.getByText("查看答复的页面").getAttribute("href");
    page.navigate(reply);
    assertThat(page.getByText("等待答复")).isVisible();
    assertThat(page.getByText("138****5678")).isVisible();
    press(page, "撤回并删除联系方式");
    assertThat(page.getByText("已撤回，联系方式和留言已删除")).isVisible();
    complaints.removeIf(complaint -> complaint.contains("400"));
  }

  @Test
  void conversationsOfThisDeviceAreFoundAgain() {
    Page page = page();
    page.navigate(HOST.page("/history", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    press(page, "新会话");
    assertThat(page.locator("article")).hasCount(0);
    assertThat(page.locator(".greeting")).isVisible();
    page.reload();
    press(page, "政策问答");
    press(page, "历史");
    page.locator(".past button").first().click();
    assertThat(page.locator("article h2")).hasText(QUESTION);
    answered(page);
  }

  @Test
  void historyThatIsOpenedBeforeTheServiceAnsweredIsShownAllTheSame() {
    Page page = page();
    page.navigate(HOST.page("/early", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    press(page, "新会话");
    List<Route> waiting = held(page, "**/api/visitors*");
    page.reload();
    press(page, "政策问答");
    press(page, "历史");
    page.locator(".past button").first().click();
    assertThat(page.locator("article")).hasCount(0);
    waiting.forEach(Route::resume);
    assertThat(page.locator("article h2")).hasText(QUESTION);
    answered(page);
  }

  @Test
  void questionAskedWhileTheConversationIsFetchedGoesOnInIt() {
    Page page = page();
    page.navigate(HOST.page("/fetched", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    List<Route> waiting = held(page, "**/api/conversations/*");
    page.reload();
    press(page, "政策问答");
    ask(page, "个转企有什么支持？");
    page.waitForCondition(() -> !waiting.isEmpty());
    waiting.forEach(Route::resume);
    assertThat(page.locator("article h2")).hasText(new String[] {QUESTION, "个转企有什么支持？"});
    assertThat(page.locator("article .label")).hasCount(2);
    Assertions.assertThat(
            page.evaluate("JSON.parse(localStorage.getItem('changce:park:past')).length"))
        .isEqualTo(1);
  }

  @Test
  void laterAnswerIsInSightWithoutScrolling() {
    Page page = page(new Browser.NewContextOptions().setViewportSize(1280, 860));
    page.navigate(HOST.page("/second", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    ask(page, "我们一年做了1800来万，算不算规上？");
    assertThat(page.locator(".choices button").nth(8)).isInViewport();
  }

  @Test
  void questionWhileOneIsPendingIsKeptAndRefusedWithASentence() {
    MODEL.says(SAID);
    Page page = page();
    page.navigate(HOST.page("/pending", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    field(page).fill("个转企有什么支持？");
    field(page).press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("上一个问题还在回答");
    assertThat(field(page)).hasValue("个转企有什么支持？");
    MODEL.sayEverything();
    answered(page);
    assertThat(page.locator(".talk > .problem")).hasText("");
    assertThat(page.locator("article")).hasCount(1);
  }

  @Test
  void worksWhereTheBrowserBlocksStorage() {
    Page page = page();
    page.addInitScript(
        """
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError'); }});
        """);
    page.navigate(HOST.page("/blocked", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    press(page, "历史");
    assertThat(page.locator(".past li")).hasCount(1);
  }

  @Test
  void expiredTokenIsRenewedOnceWithoutAWord() {
    int before = questions();
    Page page = page();
    page.navigate(HOST.page("/expired", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    List<Request> entered = requests(page, "/api/visitors");
    List<Request> asked = requests(page, "/api/questions");
    String expired =
        EarlierTokens.issued(
            context, new Visitor("park", visitor(token(page))), Duration.ofMinutes(20));
    page.evaluate(
        "token => localStorage.setItem('changce:park:token', JSON.stringify(token))", expired);
    ask(page, QUESTION);
    answered(page);
    assertThat(page.locator(".talk > .problem")).hasText("");
    Assertions.assertThat(entered)
        .singleElement()
        .extracting(renewal -> renewal.headerValue("authorization"))
        .isEqualTo("Bearer " + expired);
    Assertions.assertThat(asked.stream().map(one -> one.response().status()))
        .containsExactly(401, 200);
    Assertions.assertThat(token(page)).isNotEqualTo(expired);
    Assertions.assertThat(visitor(token(page))).isEqualTo(visitor(expired));
    Assertions.assertThat(questions()).isEqualTo(before + 1);
    complaints.removeIf(complaint -> complaint.contains("401"));
  }

  @Test
  void tokenThatIsRefusedWhenRenewedIsToldAndNotRenewedAgain() {
    Page page = page();
    page.navigate(HOST.page("/refused", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    List<Request> entered = requests(page, "/api/visitors");
    page.route(
        "**/api/questions",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(401)
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                    .setContentType("application/problem+json")
                    .setBody("{\"detail\": \"这个令牌用不了。\"}")));
    ask(page, QUESTION);
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("这个令牌用不了。");
    assertThat(field(page)).hasValue(QUESTION);
    Assertions.assertThat(entered).hasSize(1);
    complaints.removeIf(complaint -> complaint.contains("401"));
  }

  @Test
  void websiteThatIsNotRegisteredIsToldWhy() {
    Page page = page();
    page.navigate(STRANGER.page("/", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有登记");
    Assertions.assertThat(complaints)
        .anyMatch(
            complaint ->
                complaint.startsWith("changce-chat site=\"park\": 网站 " + STRANGER.origin())
                    && complaint.contains("sites.yml"));
    complaints.clear();
  }

  @Test
  void speaksEnglishWhereAsked() {
    Page page = page();
    page.navigate(
        HOST.page(
            "/english",
            strictPolicy(),
            embedding("park").replace("data-site", "data-lang=\"en_US\" data-site")));
    press(page, "Ask about policy");
    page.getByLabel("Your question").fill(QUESTION);
    press(page, "Ask");
    assertThat(page.locator("article .label")).containsText("内容由 AI 生成");
    assertThat(page.locator(".constant")).containsText("AI-generated");
    press(page, "History");
    assertThat(page.locator(".past button")).containsText(QUESTION);
  }

  @Test
  void needsLittleBeforeTheFirstQuestion() {
    Page page = page();
    List<Request> requests = new ArrayList<>();
    page.onRequest(requests::add);
    page.navigate(HOST.page("/budget", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    List<Request> toService =
        requests.stream().filter(request -> request.url().startsWith(service())).toList();
    Assertions.assertThat(toService).hasSizeLessThanOrEqualTo(3);
    int bytes = toService.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
    Assertions.assertThat(bytes).isBetween(5_000, 30_000);
  }

  private static List<Request> requests(Page page, String path) {
    List<Request> sent = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && request.url().contains(path)) {
            sent.add(request);
          }
        });
    return sent;
  }

  private static String token(Page page) {
    return String.valueOf(page.evaluate("JSON.parse(localStorage.getItem('changce:park:token'))"));
  }

  private static UUID visitor(String token) {
    return UUID.fromString(token.split("\\.", -1)[2]);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The names of what has the focus, from where it is on, as long as it stays within. */
  private static List<String> walked(Page page, String within) {
    List<String> walked = new ArrayList<>();
    String focused =
        """
        within => {
          let e = document.activeElement;
          while (e.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
          return e.closest(within) ? (%s)(e) : '';
        }
        """
            .formatted(NAME);
    for (String name = at(page, focused, within);
        !name.isEmpty() && walked.size() < 100;
        name = at(page, focused, within)) {
      walked.add(name);
      page.keyboard().press("Tab");
    }
    return walked;
  }

  private static String at(Page page, String focused, String within) {
    return String.valueOf(page.evaluate(focused, within));
  }

  /** How much there is that can be used. */
  private static int stops(Page page, String within) {
    return (int)
        page.locator(within)
            .evaluate(
                "e => [...e.querySelectorAll('button, a[href], input, textarea, summary, [tabindex=\"0\"]')].filter(one => one.checkVisibility()).length");
  }

  private static void noSidewaysScrolling(Page page) {
    Assertions.assertThat(
            page.evaluate(
                """
                () => {
                  const root = document.querySelector('changce-chat').shadowRoot;
                  const places = [document.documentElement, ...root.querySelectorAll('.panel, .bar, .log, .talk, .beside, .ask')];
                  return places.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className || e.tagName);
                }
                """))
        .isEqualTo(List.of());
  }

  /** Requests that wait until the test lets them go. */
  private static List<Route> held(Page page, String address) {
    List<Route> waiting = new ArrayList<>();
    page.route(address, waiting::add);
    return waiting;
  }

  private static String colour(Locator element) {
    return String.valueOf(
        element.evaluate(
            "e => getComputedStyle(e)[e.matches('.launcher') ? 'backgroundColor' : 'color']"));
  }

  private int questions() {
    return jdbc.sql("select count(*) from question").query(Integer.class).single();
  }

  private String feedback(String what) {
    return jdbc.sql(
            "select %s from feedback order by given_at desc fetch first 1 row only".formatted(what))
        .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }
}
