package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Where the focus lies when what had it is done, gone, or has become something else. */
class FocusInBrowserTests extends InBrowserTests {

  private static final String TAKINGS = "我们一年做了1800来万，算不算规上？";

  @Test
  void questionSentByTheButtonLeavesTheFocusInTheField() {
    Page page = chat();
    field(page).fill(QUESTION);
    press(page, "提问", "Enter");
    assertThat(field(page)).isFocused();
    answered(page);
    assertThat(field(page)).isFocused();
  }

  @Test
  void exampleAndOptionThatAreGoneLeaveItInTheField() {
    Page page = chat();
    press(page, "个转企有什么支持？", "Enter");
    answered(page);
    assertThat(field(page)).isFocused();
    ask(page, TAKINGS);
    Locator option = page.locator(".choices button").first();
    option.focus();
    page.keyboard().press("Space");
    assertThat(page.locator("article")).hasCount(3);
    assertThat(field(page)).isFocused();
  }

  @Test
  void growingAnswerDoesNotTakeTheFocusFromWhatIsRead() {
    Page page = chat();
    MODEL.says(SAID);
    ask(page, QUESTION);
    Locator mark = page.locator(".sentences .mark").first();
    mark.focus();
    MODEL.goOn();
    assertThat(page.locator(".sentences p")).hasCount(2);
    assertThat(mark).isFocused();
    MODEL.sayEverything();
    answered(page);
    assertThat(mark).isFocused();
  }

  @Test
  void chipThatIsWrittenAnewWhenAnAnswerEndsKeepsIt() {
    Page page = chat();
    ask(page, TAKINGS);
    answered(page);
    MODEL.says(SAID);
    ask(page, QUESTION);
    assertThat(page.locator("article").last().locator(".sentences p")).hasCount(1);
    Locator chip = chip(page, TAKINGS);
    chip.focus();
    MODEL.sayEverything();
    assertThat(page.locator(".carried button")).hasCount(2);
    assertThat(chip(page, TAKINGS)).isFocused();
  }

  @Test
  void stoppingByTheButtonDoesNotLeaveItWhereItWouldAsk() {
    Page page = chat();
    MODEL.says(SAID);
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    press(page, "停止", "Enter");
    assertThat(page.locator("article .note")).containsText("您停止了这个回答");
    assertThat(field(page)).isFocused();
    MODEL.sayEverything();
    press(page, "再问一次", "Enter");
    assertThat(page.locator("article")).hasCount(2);
    assertThat(field(page)).isFocused();
  }

  @Test
  void stopThatTheEndOfTheAnswerTurnsIntoAskDoesNotKeepIt() {
    Page page = chat();
    MODEL.says(SAID);
    ask(page, QUESTION);
    assertThat(page.locator(".sentences p")).hasCount(1);
    button(page, "停止").focus();
    MODEL.goOn();
    assertThat(page.locator(".sentences p")).hasCount(2);
    assertThat(button(page, "停止")).isFocused();
    MODEL.sayEverything();
    answered(page);
    assertThat(field(page)).isFocused();
  }

  @Test
  void newConversationAndOneOfTheHistoryBeginInTheField() {
    Page page = chat();
    ask(page, QUESTION);
    answered(page);
    press(page, "新会话", "Enter");
    assertThat(field(page)).isFocused();
    press(page, "历史", "Enter");
    page.locator(".past button").first().focus();
    page.keyboard().press("Enter");
    answered(page);
    assertThat(field(page)).isFocused();
  }

  @Test
  void feedbackGivenCancelledOrTakenBackLeavesItOnItsButtons() {
    Page page = chat();
    ask(page, QUESTION);
    answered(page);
    press(page, "没帮助", "Enter");
    press(page, "取消", "Enter");
    assertThat(button(page, "没帮助")).isFocused();
    press(page, "没帮助", "Enter");
    press(page, "提交", "Enter");
    assertThat(page.locator(".actions .said")).containsText("已记下");
    assertThat(button(page, "没帮助")).isFocused();
    press(page, "撤回", "Enter");
    assertThat(page.locator(".actions .said")).containsText("已撤回");
    assertThat(button(page, "没帮助")).isFocused();
  }

  @Test
  void closedWindowGivesItBackToWhatOpenedIt() {
    Page page = page();
    page.navigate(
        HOST.page("/focus", "", "<button id=\"own\">园区自己的按钮</button>" + embedding("park")));
    page.evaluate(
        "document.querySelector('#own').addEventListener('click', () => document.querySelector('changce-chat').open())");
    press(page, "政策问答", "Enter");
    assertThat(field(page)).isFocused();
    page.keyboard().press("Escape");
    assertThat(button(page, "政策问答")).isFocused();
    press(page, "园区自己的按钮", "Enter");
    assertThat(field(page)).isFocused();
    page.evaluate("document.querySelector('changce-chat').open()");
    press(page, "关闭", "Enter");
    assertThat(button(page, "园区自己的按钮")).isFocused();
  }

  @Test
  void fingerThatChoosesOpensNoKeyboardOverTheAnswer() {
    Page page =
        page(
            new Browser.NewContextOptions()
                .setViewportSize(390, 800)
                .setHasTouch(true)
                .setIsMobile(true));
    page.navigate(service() + "/chat");
    button(page, "个转企有什么支持？").tap();
    answered(page);
    assertThat(field(page)).not().isFocused();
  }

  private Page chat() {
    Page page = page();
    page.navigate(service() + "/chat");
    assertThat(page.locator("changce-chat .greeting")).isVisible();
    return page;
  }

  private static void press(Page page, String name, String key) {
    button(page, name).focus();
    page.keyboard().press(key);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator chip(Page page, String question) {
    return page.locator(".carried button", new Page.LocatorOptions().setHasText(question));
  }
}
