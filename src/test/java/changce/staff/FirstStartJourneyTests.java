package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ChangceApplication;
import changce.Chromium;
import changce.TestStore;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first start on an empty store makes the first administrator, who signs in there; then a
 * second node starts on the same store.
 */
@Tag("store")
@ExtendWith(OutputCaptureExtension.class)
class FirstStartJourneyTests {

  private static final Pattern LINK =
      Pattern.compile("http://localhost:(\\d+)(/console/link/[A-Za-z0-9_-]{20,})");

  private static final List<ReactiveWebServerApplicationContext> NODES = new ArrayList<>();
  private static final List<Integer> PORTS = new ArrayList<>();

  /** A node that is closed would otherwise take the event loops of the whole JVM with it. */
  static class OwnEventLoops {

    @Bean
    ReactorResourceFactory reactorResourceFactory() {
      ReactorResourceFactory own = new ReactorResourceFactory();
      own.setUseGlobalResources(false);
      return own;
    }
  }

  private static ConsoleClient first;
  private static ConsoleClient second;
  private static Matcher printed;
  private static String printedLater;
  private static ConsoleClient.Page unequal;
  private static final List<String> COMPLAINTS = new ArrayList<>();
  private static String welcome = "";

  @BeforeAll
  static void makeTheFirstAdminAndStartAnotherNode(CapturedOutput output) {
    String store = TestStore.newUrl();
    first = new ConsoleClient(start(store));
    printed = LINK.matcher(output.getAll());
    assertThat(printed.find()).as(output.getAll()).isTrue();
    unequal = madeBy(first, "另一句不一样的话 2026");
    welcome = madeInBrowser();
    int before = output.getAll().length();
    second = new ConsoleClient(start(store));
    printedLater = output.getAll().substring(before);
  }

  private static ConsoleClient.Page madeBy(ConsoleClient client, String again) {
    return client.post(
        printed.group(2),
        "name",
        "founder",
        "displayName",
        "创始人",
        "password",
        People.PASSWORD,
        "again",
        again);
  }

  /**
   * As who installed the service does it, up to the first page behind the sign-in.
   *
   * @return what stands there
   */
  private static String madeInBrowser() {
    try (BrowserContext browser =
        Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
      Page page = Chromium.page(browser, COMPLAINTS);
      page.navigate(printed.group());
      page.getByLabel("账号").fill("founder");
      page.getByLabel("姓名").fill("创始人");
      page.getByLabel("新密码").fill(People.PASSWORD);
      page.getByLabel("再输一遍").fill(People.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile("/console/sign-in\\?done=password-set$"));
      page.getByLabel("账号").fill("founder");
      page.getByLabel("密码").fill(People.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile("/console$"));
      return page.locator(".bar").innerText();
    }
  }

  private static int start(String store) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.datasource.url=" + store,
                "--spring.reactor.netty.shutdown-quiet-period=0s",
                "--changce.library.synchronise-at-start=false",
                "--logging.level.changce.rules=off"));
    TestStore.SHARED_VECTORS.forEach(setting -> arguments.add("--" + setting));
    ReactiveWebServerApplicationContext node =
        (ReactiveWebServerApplicationContext)
            SpringApplication.run(
                new Class<?>[] {ChangceApplication.class, OwnEventLoops.class},
                arguments.toArray(String[]::new));
    NODES.add(node);
    PORTS.add(node.getWebServer().getPort());
    return PORTS.get(PORTS.size() - 1);
  }

  @AfterAll
  static void stop() {
    NODES.forEach(ReactiveWebServerApplicationContext::close);
  }

  @Test
  void thePrintedLinkLeadsToThisServiceAndMakesAnAdministrator() {
    assertThat(printed.group(1)).isEqualTo(String.valueOf(PORTS.get(0)));
    assertThat(unequal.status()).isEqualTo(422);
    assertThat(unequal.html().select("#name").attr("value")).isEqualTo("founder");
    assertThat(welcome).contains("创始人", "账号", "审计");
    assertThat(COMPLAINTS).isEmpty();
    ConsoleClient founder = new ConsoleClient(PORTS.get(1));
    assertThat(founder.signIn("founder", People.PASSWORD).status()).isEqualTo(303);
    assertThat(founder.get("/console/accounts").text()).contains("创始人", "管理员");
    assertThat(founder.get("/console/audit").text()).contains("founder");
  }

  @Test
  void theLinkIsDeadOnEveryNodeOnceItWasUsed() {
    ConsoleClient.Page opened = second.get(printed.group(2));
    assertThat(opened.status()).isEqualTo(404);
    assertThat(opened.html().select("input[name=password]")).isEmpty();
    assertThat(madeBy(second, People.PASSWORD).status()).isEqualTo(422);
    assertThat(accounts()).isEqualTo(1);
  }

  @Test
  void aLaterStartPrintsNoLink() {
    assertThat(printedLater)
        .contains("http://localhost:" + PORTS.get(1))
        .doesNotContain("/console/link/");
  }

  @Test
  void aSessionIsGoodOnEveryNodeOutlivesItsOwnAndEndsWhereverItIsRevoked() {
    ConsoleClient here = new ConsoleClient(PORTS.get(0));
    here.signIn("founder", People.PASSWORD);
    ConsoleClient there = new ConsoleClient(PORTS.get(1));
    there.cookies().putAll(here.cookies());
    assertThat(there.get("/console/accounts").status()).isEqualTo(200);

    NODES.get(0).close();
    assertThat(there.get("/console/accounts").status()).isEqualTo(200);

    ConsoleClient other = new ConsoleClient(PORTS.get(1));
    other.signIn("founder", People.PASSWORD);
    other
        .get("/console/me")
        .html()
        .select("form[action^=/console/me/sessions/]")
        .eachAttr("action")
        .forEach(other::post);
    assertThat(other.get("/console/me").status()).isEqualTo(200);
    assertThat(there.get("/console/accounts").status()).isEqualTo(303);
  }

  private static int accounts() {
    return NODES
        .get(1)
        .getBean(JdbcClient.class)
        .sql("select count(*) from staff_account")
        .query(Integer.class)
        .single();
  }
}
