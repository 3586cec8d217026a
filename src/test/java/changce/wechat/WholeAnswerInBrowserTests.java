package changce.wechat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.Axe;
import changce.Chromium;
import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Sent;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page behind the link under an answer, on a follower's phone. */
class WholeAnswerInBrowserTests extends WeChatJourney {

  @Autowired AnswerLinks links;
  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @AfterEach
  void closed() {
    contexts.forEach(BrowserContext::close);
    Assertions.assertThat(complaints).allMatch(said -> said.contains("404"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyStateCanBeReadByEverybody(ColorScheme colours) {
    MODEL.takes(question -> Duration.ofMinutes(1));
    Follower follower = impatient(SERVICE);
    Sent sent = follower.text(QUESTION);
    follower.deliver(sent);
    Page page = page(colours);
    String waiting = "**/*?wait";
    page.route(waiting, WholeAnswerInBrowserTests::stay);
    page.navigate(page(link(follower)));
    assertThat(page.locator(".progress")).containsText("写好后本页会自动显示");
    check(page, "pending");
    page.unroute(waiting);
    page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
    MODEL.hurries();
    assertThat(page.locator("article h2")).hasText(QUESTION);
    assertThat(page.locator("article .label")).isVisible();
    check(page, "answered");
    page.navigate(page("/wechat/answers/none"));
    assertThat(page.locator(".problem")).containsText("链接已过期");
    check(page, "expired");
  }

  @Test
  void answerToAnEnglishQuestionIsFramedInEnglish() {
    Follower follower = follower(SERVICE);
    Sent sent = follower.text("How much is the rent subsidy for a master's graduate?");
    deliver(follower, sent);
    Page page = page(ColorScheme.LIGHT);
    page.navigate(page(link(follower)));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("footer")).containsText("This page holds this one answer");
    assertThat(page.locator("header")).containsText("Changce");
  }

  private String link(Follower follower) {
    long message =
        jdbc.sql("select id from wechat_message where visitor = :visitor")
            .param("visitor", visitor(follower).name())
            .query(Long.class)
            .single();
    return links.given(message).replace("https://policy.example.cn", "");
  }

  private Page page(ColorScheme colours) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(390, 800));
    contexts.add(context);
    return Chromium.page(context, complaints);
  }

  private String page(String path) {
    return "http://localhost:" + port + path;
  }

  /** The page that is shown remains, as while the next one is waited for. */
  private static void stay(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(204));
  }

  private static void check(Page page, String state) {
    Assertions.assertThat(Axe.violations(page)).as(state).isEmpty();
  }
}
