package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reload, a second tab and a service without room leave of a question. */
class ReloadInBrowserTests extends InBrowserTests {

  private static final String OTHER = "个转企有什么支持？";
  private static final String ASKING = "**/api/questions";

  @Autowired JdbcClient jdbc;

  @Test
  void questionThatNobodyHadTakenIsAskedAfterTheReload() {
    int before = questions();
    Page page = opened("/unsent");
    askedInVain(page, QUESTION);
    page.reload();
    press(page, "政策问答");
    assertThat(page.locator("article h2")).hasText(QUESTION);
    answered(page);
    assertThat(field(page)).hasValue("");
    Assertions.assertThat(questions()).isEqualTo(before + 1);
    page.reload();
    press(page, "政策问答");
    assertThat(page.locator("article h2")).hasText(QUESTION);
    Assertions.assertThat(questions()).isEqualTo(before + 1);
  }

  @Test
  void questionThatNobodyHadTakenGoesOnInItsConversation() {
    Page page = page();
    page.navigate(service() + "/chat");
    ask(page, QUESTION);
    answered(page);
    askedInVain(page, OTHER);
    page.reload();
    assertThat(page.locator("article h2")).hasText(new String[] {QUESTION, OTHER});
    assertThat(page.locator("article .label")).hasCount(2);
  }

  @Test
  void everyTabFindsItsOwnConversationAgain() {
    Page one = opened("/tabs");
    Page other = Chromium.page(one.context(), complaints);
    other.navigate(one.url());
    press(other, "政策问答");
    ask(one, QUESTION);
    answered(one);
    ask(other, OTHER);
    answered(other);
    one.reload();
    press(one, "政策问答");
    assertThat(one.locator("article h2")).hasText(QUESTION);
    other.reload();
    press(other, "政策问答");
    assertThat(other.locator("article h2")).hasText(OTHER);
  }

  @Test
  void whatWasSaidOfAnAnswerStandsAfterAReloadAndCanBeTakenBack() {
    Page page = opened("/said");
    ask(page, QUESTION);
    answered(page);
    press(page, "有帮助");
    assertThat(page.locator(".actions .said")).containsText("已记下");
    page.reload();
    press(page, "政策问答");
    assertThat(helpful(page)).hasAttribute("aria-pressed", "true");
    press(page, "撤回");
    assertThat(helpful(page)).hasAttribute("aria-pressed", "false");
    page.reload();
    press(page, "政策问答");
    assertThat(helpful(page)).not().hasAttribute("aria-pressed", "true");
  }

  @Test
  void serviceWithoutRoomIsTriedAFewTimesAndSaysSo() {
    Page page = opened("/full");
    AtomicInteger tries = new AtomicInteger();
    page.route(
        ASKING,
        route -> {
          tries.incrementAndGet();
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(503)
                  .setHeaders(Map.of("Access-Control-Allow-Origin", HOST.origin()))
                  .setContentType("application/problem+json")
                  .setBody("{\"detail\": \"现在提问的人太多，请过一会儿再试。\"}"));
        });
    ask(page, QUESTION);
    assertThat(page.locator(".progress")).containsText("现在提问的人太多，请过一会儿再试。正在重试");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("现在提问的人太多");
    assertThat(field(page)).hasValue(QUESTION);
    assertThat(page.locator("article")).hasCount(0);
    Assertions.assertThat(tries).hasValue(4);
    page.unroute(ASKING);
    press(page, "提问");
    answered(page);
    Assertions.assertThat(complaints).isNotEmpty().allMatch(said -> said.contains("503"));
    complaints.clear();
  }

  /** As a proxy says while the service behind it restarts. */
  @Test
  void proxyThatFindsNobodyIsAskedUntilSomebodyIsThere() {
    Page page = opened("/nobody");
    AtomicInteger tries = new AtomicInteger();
    page.route(
        ASKING,
        route -> {
          if (tries.incrementAndGet() > 4) {
            route.resume();
          } else {
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(502)
                    .setHeaders(Map.of("Access-Control-Allow-Origin", HOST.origin()))
                    .setBody("<h1>Bad Gateway</h1>"));
          }
        });
    ask(page, QUESTION);
    assertThat(page.locator(".progress")).containsText("网络断开了");
    answered(page);
    assertThat(page.locator("article")).hasCount(1);
    Assertions.assertThat(complaints).isNotEmpty().allMatch(said -> said.contains("502"));
    complaints.clear();
  }

  /** The network swallows it. */
  private static void askedInVain(Page page, String question) {
    List<Route> held = new ArrayList<>();
    page.route(
        ASKING,
        route -> {
          if (held.isEmpty()) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    ask(page, question);
    page.waitForCondition(() -> !held.isEmpty());
  }

  private Page opened(String path) {
    Page page = page();
    page.navigate(HOST.page(path, strictPolicy(), embedding("park")));
    press(page, "政策问答");
    assertThat(page.locator(".greeting")).isVisible();
    return page;
  }

  private static Locator helpful(Page page) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("有帮助").setExact(true));
  }

  private int questions() {
    return jdbc.sql("select count(*) from question").query(Integer.class).single();
  }
}
