package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is pressed without a network is told in a sentence, and can be pressed again. */
class OfflineInBrowserTests extends InBrowserTests {

  private static final String EXAMPLE = "硕士来长沙工作有租房补贴吗？";

  @Autowired JdbcClient jdbc;

  /** The browser reports every request that did not go. */
  @AfterEach
  void withoutWhatTheBrowserReports() {
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void feedbackThatCouldNotBeTakenBackIsToldAndStillCanBe() {
    Page page = page();
    page.navigate(HOST.page("/takeback", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    ask(page, QUESTION);
    answered(page);
    press(page, "有帮助");
    assertThat(page.locator(".actions .said")).containsText("已记下");
    page.context().setOffline(true);
    press(page, "撤回");
    assertThat(page.locator(".actions .said")).containsText("没有连上服务");
    page.context().setOffline(false);
    press(page, "撤回");
    assertThat(page.locator(".actions .said")).hasText("已撤回。");
  }

  @Test
  void questionThatIsStoppedBeforeItWasSentIsBackInTheField() {
    int before = questions();
    Page page = page();
    page.navigate(HOST.page("/giveup", strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    page.context().setOffline(true);
    press(page, EXAMPLE);
    assertThat(page.locator(".progress")).containsText("网络断开了");
    press(page, "停止");
    assertThat(page.locator("article")).hasCount(0);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("问题放回了输入框");
    assertThat(field(page)).hasValue(EXAMPLE);
    page.context().setOffline(false);
    press(page, "提问");
    answered(page);
    assertThat(page.locator("article")).hasCount(1);
    assertThat(page.locator(".talk > .problem")).hasText("");
    Assertions.assertThat(questions()).isEqualTo(before + 1);
  }

  @Test
  void widgetThatCouldNotBeOpenedIsTriedAgainWithOnePress() {
    Page page = page();
    page.navigate(HOST.page("/unopened", strictPolicy(), embedding("park")));
    assertThat(page.locator(".launcher")).isVisible();
    page.context().setOffline(true);
    press(page, "政策问答");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有连上服务");
    page.context().setOffline(false);
    press(page, "重试");
    assertThat(page.locator(".greeting")).isVisible();
    assertThat(field(page)).isFocused();
    Assertions.assertThat(complaints.removeIf(said -> said.startsWith("changce-chat site=")))
        .isTrue();
  }

  private int questions() {
    return jdbc.sql("select count(*) from question").query(Integer.class).single();
  }
}
