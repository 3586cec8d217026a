package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page offers by forms alone. */
class WithoutScriptInBrowserTests extends InBrowserTests {

  private static final String TAKINGS = "我们一年做了1800来万，算不算规上？";

  @Autowired Conversations conversations;

  @Test
  void stoppedAnswerIsAskedAgainWithOnePress() {
    MODEL.says(SAID);
    QuestionId stopped = conversations.ask(Channel.PAGE, null, QUESTION).block().question();
    conversations.stop(stopped);
    MODEL.sayEverything();
    Page page = plainPage();
    page.navigate(service() + "/questions/" + stopped.value());
    assertThat(page.locator("article .note")).containsText("您停止了这个回答");
    press(page, "再问一次");
    assertThat(page.locator("article h2")).hasText(QUESTION);
    assertThat(page.locator("article .sentences p")).hasCount(3);
    assertThat(page.locator("article .again")).hasCount(0);
  }

  @Test
  void eachQuestionThatIsUsedAgainIsShownAndCanBeLeftOut() {
    Page page = plainPage();
    page.navigate(service() + "/");
    ask(page, "个转企有什么支持？");
    assertThat(page.getByLabel("个转企有什么支持？")).isChecked();
    ask(page, TAKINGS);
    assertThat(page.locator("fieldset.carry label")).hasText(new String[] {TAKINGS, "个转企有什么支持？"});
    page.getByLabel(TAKINGS).uncheck();
    ask(page, "批发业");
    assertThat(page.locator("article h2")).hasText("批发业");
    assertThat(page.locator("article .label")).isVisible();
    assertThat(page.locator("article")).not().containsText("1800");
  }

  @Test
  void questionThatStaysTickedIsUsedAgain() {
    Page page = plainPage();
    page.navigate(service() + "/");
    ask(page, TAKINGS);
    assertThat(page.getByLabel(TAKINGS)).isChecked();
    ask(page, "批发业");
    assertThat(page.locator("article .sentences")).containsText("您说的1800来万");
  }

  @Test
  void officeThatAnswersIsNamedWithItsNumberBeforeTheNumberForEverything() {
    Page page = plainPage();
    page.navigate(service() + "/");
    ask(page, "人才绿卡丢了补办要多少钱");
    page.getByText("转人工").click();
    assertThat(page.locator(".contact")).containsText("先问这里");
    assertThat(page.locator(".contact a").first()).hasAttribute("href", "tel:0731-88666740");
    assertThat(page.locator("a[href='tel:12345']")).isVisible();
  }

  private Page plainPage() {
    return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }
}
