package changce.console;

import changce.Chromium;
import changce.ServiceTest;
import changce.console.bench.ReviewFeed;
import changce.console.bench.ReviewQueues;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.staff.People;
import changce.staff.Role;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The console in a real Chromium that must find nothing to complain about. */
@ServiceTest
@Import(People.class)
abstract class ConsoleInBrowser {

  static final int DESK = 1280;
  static final int TABLET = 820;

  private static final Path SHOTS = Path.of("target", "screenshots");

  private static String axe;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Conversations conversations;
  @Autowired ReviewFeed feed;
  @Autowired JdbcClient jdbc;

  final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeEach
  void nothingToReview() throws IOException {
    try (InputStream script = ConsoleInBrowser.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
    feed.feed();
    ReviewQueues.empty(jdbc);
  }

  @AfterEach
  void browserHadNothingToComplainAbout() {
    contexts.forEach(BrowserContext::close);
    Assertions.assertThat(complaints).isEmpty();
  }

  /** No violation that axe finds, nothing too wide, no text missing, and a picture for people. */
  static void look(Page page, String name) {
    page.evaluate(axe);
    Object violations =
        page.evaluate(
            "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))");
    Assertions.assertThat((List<?>) violations).as(name).isEmpty();
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    Assertions.assertThat(((Number) wide).intValue()).as(name + " is too wide").isZero();
    Assertions.assertThat(page.locator("body").innerText())
        .as(name + " names a text that is missing")
        .doesNotContainPattern("\\?\\?[a-z]");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }

  final Page signedIn(int width) {
    return signedIn(width, "browser-admin", Role.ADMIN, Role.EDITOR, Role.REVIEWER);
  }

  final Page signedIn(int width, String name, Role... roles) {
    people.person(name, roles);
    Page page = page(width);
    page.navigate(address("/console/sign-in"));
    signIn(page, name);
    page.waitForURL(Pattern.compile("/console$"));
    return page;
  }

  static void signIn(Page page, String name) {
    page.getByLabel("账号").fill(name);
    page.getByLabel("密码").fill(People.PASSWORD);
    page.keyboard().press("Enter");
  }

  final Page page(int width) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
    contexts.add(context);
    return Chromium.page(context, complaints);
  }

  final String address(String path) {
    return "http://localhost:" + port + path;
  }

  final QuestionId asked(String question) {
    Asked asked = conversations.ask(Channel.PAGE, null, question).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }
}
