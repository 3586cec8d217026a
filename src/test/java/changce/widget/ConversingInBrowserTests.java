package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How a question is typed, and what of the questions before it is used again. */
class ConversingInBrowserTests extends InBrowserTests {

  private static final String TAKINGS = "我们一年做了1800来万，算不算规上？";

  @Test
  void enterOfAnInputMethodChoosesAWordAndDoesNotAsk() {
    Page page = page();
    page.navigate(service() + "/chat");
    field(page).focus();
    CDPSession keyboard = page.context().newCDPSession(page);
    compose(keyboard, "ge'ti'hu");
    enter(keyboard, 229);
    assertThat(page.locator("article")).hasCount(0);
    insert(keyboard, "个转企有什么支持？");
    assertThat(field(page)).hasValue("个转企有什么支持？");
    assertThat(page.locator("article")).hasCount(0);
    page.keyboard().press("Enter");
    assertThat(page.locator("article h2")).hasText("个转企有什么支持？");
    answered(page);
  }

  @Test
  void shiftWithEnterBreaksTheLineAndFocusStaysInTheField() {
    Page page = page();
    page.navigate(service() + "/chat");
    field(page).focus();
    page.keyboard().type("个转企");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("有什么支持？");
    assertThat(field(page)).hasValue("个转企\n有什么支持？");
    page.keyboard().press("Enter");
    answered(page);
    assertThat(field(page)).isFocused();
    assertThat(field(page)).hasValue("");
    page.keyboard().type("硕士呢");
    assertThat(field(page)).hasValue("硕士呢");
  }

  @Test
  void whatWasSaidEarlierIsShownAboveTheFieldAndUsed() {
    Page page = page();
    page.navigate(service() + "/chat");
    assertThat(carried(page)).isHidden();
    ask(page, TAKINGS);
    answered(page);
    assertThat(carried(page).getByRole(AriaRole.BUTTON)).containsText(TAKINGS);
    ask(page, "批发业");
    assertThat(page.locator("article").last().locator(".sentences")).containsText("您说的1800来万");
  }

  @Test
  void whatIsLeftOutIsNotUsedAgain() {
    Page page = page();
    page.navigate(service() + "/chat");
    ask(page, TAKINGS);
    answered(page);
    carried(page).getByRole(AriaRole.BUTTON).click();
    assertThat(carried(page)).isHidden();
    assertThat(field(page)).isFocused();
    ask(page, "批发业");
    assertThat(page.locator("article").last().locator(".label")).isVisible();
    assertThat(page.locator("article").last()).not().containsText("1800");
    assertThat(carried(page).getByRole(AriaRole.BUTTON)).containsText("批发业");
  }

  @Test
  void chipsLeaveNothingOutOfSightOnAPhone() {
    Page page = page(new Browser.NewContextOptions().setViewportSize(320, 640));
    page.navigate(service() + "/chat");
    ask(page, TAKINGS);
    answered(page);
    Assertions.assertThat(carried(page).evaluate("e => e.scrollWidth <= e.clientWidth"))
        .isEqualTo(true);
  }

  @Test
  void telephoneOfTheOfficeCanBePressed() {
    Page page = page();
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    assertThat(page.locator(".contact a")).hasAttribute("href", "tel:12345");
    assertThat(page.locator(".contact")).hasText("办理和咨询可拨打12345政务服务便民热线。");
    press(page, "转人工");
    assertThat(page.locator(".boxed a[href='tel:12345']").first()).isVisible();
  }

  @Test
  void numberThatTheLibraryKnowsOfTheOfficeCanBePressedWhereNothingWasFound() {
    String number = "a[href='tel:0731-88666740']";
    Page page = page();
    page.navigate(service() + "/chat");
    ask(page, "人才绿卡丢了补办要多少钱");
    assertThat(page.locator("article .standing")).hasText("未查到依据");
    assertThat(page.locator("article .note " + number)).isVisible();
    assertThat(page.locator("article .contact")).hasCount(0);
    assertThat(page.locator(".offer " + number)).isVisible();
    press(page, "转人工");
    assertThat(page.locator(".boxed:has(form) " + number)).isVisible();
  }

  @Test
  void copyKeepsWhatAReaderOfASourceMustBeWarnedOf() {
    Page page = page();
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.route(
        "**/api/conversations/*",
        route -> {
          APIResponse history = route.fetch();
          String ends =
              history
                  .text()
                  .replace(
                      "\"headings\":",
                      "\"caution\":\"没有核对原件\",\"ending\":\"还有三十天到期\",\"headings\":");
          route.fulfill(new Route.FulfillOptions().setResponse(history).setBody(ends));
        });
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    page.reload();
    answered(page);
    page.locator(".sources summary").first().click();
    assertThat(page.locator(".sources details").first().locator("strong"))
        .hasText(new String[] {"没有核对原件", "还有三十天到期"});
    press(page, "复制");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已复制")))
        .isVisible();
    Assertions.assertThat(String.valueOf(page.evaluate("navigator.clipboard.readText()")))
        .contains("，没有核对原件，还有三十天到期\n");
  }

  @Test
  void reloadShowsAgainWhatIsUsed() {
    Page page = page();
    page.navigate(service() + "/chat");
    ask(page, TAKINGS);
    answered(page);
    page.reload();
    assertThat(carried(page).getByRole(AriaRole.BUTTON)).containsText(TAKINGS);
    press(page, "新会话");
    assertThat(carried(page)).isHidden();
  }

  @Test
  void twoTabsOfOneVisitorAskInOneHistoryAndLoseNothing() {
    Page one = page();
    Page other = Chromium.page(one.context(), complaints);
    one.navigate(service() + "/chat");
    other.navigate(service() + "/chat");
    ask(one, QUESTION);
    ask(other, "个转企有什么支持？");
    answered(one);
    answered(other);
    one.reload();
    assertThat(one.locator("article h2")).hasText(QUESTION);
    press(one, "历史");
    assertThat(one.locator(".past li")).hasCount(2);
  }

  @Test
  void questionAskedInAnotherTabOfTheSameConversationIsToldToBePending() {
    Page one = page();
    one.navigate(service() + "/chat");
    ask(one, QUESTION);
    answered(one);
    Page other = Chromium.page(one.context(), complaints);
    other.navigate(one.url());
    answered(other);
    MODEL.says(SAID);
    ask(one, "博士毕业来长沙上班,租房补贴一共能拿多少");
    assertThat(one.locator("article").last().locator(".sentences p")).hasCount(1);
    ask(other, "个转企有什么支持？");
    assertThat(other.getByRole(AriaRole.ALERT)).containsText("上一个问题还在回答");
    assertThat(field(other)).hasValue("个转企有什么支持？");
    MODEL.sayEverything();
    answered(one);
    press(other, "提问");
    assertThat(other.locator("article").last().locator(".label")).isVisible();
    Assertions.assertThat(complaints).isNotEmpty().allMatch(said -> said.contains("409"));
    complaints.clear();
  }

  @Test
  void tooManyQuestionsAreToldInASentenceAndTheQuestionIsKept() {
    Page page = page();
    page.navigate(service() + "/chat");
    assertThat(page.locator("changce-chat .greeting")).isVisible();
    page.evaluate(
        """
        async () => {
          const headers = {'Content-Type': 'application/json', Accept: 'application/json',
            Authorization: 'Bearer ' + JSON.parse(localStorage.getItem('changce:page:token'))};
          for (let status = 0, asked = 0; status !== 429 && asked < 100; asked++) {
            status = (await fetch('/api/questions', {method: 'POST', headers, body: '{"question": "？？？"}'})).status;
          }
        }
        """);
    ask(page, QUESTION);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("一分钟最多 30 次");
    assertThat(field(page)).hasValue(QUESTION);
    assertThat(page.locator("article")).hasCount(0);
    Assertions.assertThat(complaints).allMatch(said -> said.matches("(?s).*(400|429).*"));
    complaints.clear();
  }

  private static Locator carried(Page page) {
    return page.locator(".carried");
  }

  /** As a pinyin input method does: letters that are not yet text. */
  private static void compose(CDPSession keyboard, String letters) {
    JsonObject composing = new JsonObject();
    composing.addProperty("text", letters);
    composing.addProperty("selectionStart", letters.length());
    composing.addProperty("selectionEnd", letters.length());
    keyboard.send("Input.imeSetComposition", composing);
  }

  private static void enter(CDPSession keyboard, int code) {
    for (String type : new String[] {"rawKeyDown", "keyUp"}) {
      JsonObject key = new JsonObject();
      key.addProperty("type", type);
      key.addProperty("key", "Enter");
      key.addProperty("code", "Enter");
      key.addProperty("windowsVirtualKeyCode", code);
      keyboard.send("Input.dispatchKeyEvent", key);
    }
  }

  private static void insert(CDPSession keyboard, String text) {
    JsonObject chosen = new JsonObject();
    chosen.addProperty("text", text);
    keyboard.send("Input.insertText", chosen);
  }
}
