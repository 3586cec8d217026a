package changce.bench;

import changce.ChangceApplication;
import changce.Chromium;
import changce.TestStore;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.policy.Edition;
import changce.policy.PolicyLibrary;
import changce.staff.People;
import changce.staff.Role;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** {@code bin/screenshots}: the console's main pages, as the README shows them. */
public final class ConsoleScreenshots {

  private static final int ANSWERS = 20_000;
  private static final int WIDTH = 1280;
  private static final String REVIEWER = "周晓";
  private static final String APPROVER = "刘敏";
  private static final String BETTER = "硕士的租房和生活补贴两年一共2万元。[1]";
  private static final String RENT = "硕士毕业来长沙上班，租房补贴一共能拿多少？";

  private final String service;
  private final Path folder;

  private ConsoleScreenshots(String service, Path folder) {
    this.service = service;
    this.folder = folder;
  }

  /** Argument: the folder that the pictures go to. */
  public static void main(String[] arguments) throws SQLException {
    try {
      takeAll(Path.of(arguments[0]));
      System.exit(0);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void takeAll(Path folder) throws SQLException {
    try (var context =
        (ReactiveWebServerApplicationContext)
            SpringApplication.run(
                new Class<?>[] {ChangceApplication.class, People.class},
                new String[] {
                  "--server.port=0", "--spring.datasource.url=" + TestStore.newUrl()
                })) {
      new SampleAnswers(
              context.getBean(PolicyLibrary.class).editions().stream()
                  .map(Edition::policy)
                  .map(policy -> policy.slug())
                  .distinct()
                  .toList())
          .write(context.getBean(DataSource.class), ANSWERS);
      QuestionId rent = somethingToReview(context);
      context.getBean(People.class).person(REVIEWER, Role.REVIEWER, Role.EDITOR, Role.ADMIN);
      context.getBean(People.class).person(APPROVER, Role.EDITOR);
      String service = "http://localhost:" + context.getWebServer().getPort();
      new ConsoleScreenshots(service, folder).take(rent);
    }
  }

  private static QuestionId somethingToReview(ReactiveWebServerApplicationContext context) {
    Conversations conversations = context.getBean(Conversations.class);
    QuestionId rent = asked(conversations, RENT);
    context.getBean(Feedbacks.class).give(rent, false, "没有说到点上", "没有写到哪里申请");
    List.of("硕士来长沙工作，租房补贴总共能拿多少钱？", "我们是餐饮店，一年做了230万，算上规吗？", "个转企要不要先注销？", "剁椒鱼头怎么做才好吃？")
        .forEach(question -> asked(conversations, question));
    return rent;
  }

  private static QuestionId asked(Conversations conversations, String question) {
    Asked asked = Objects.requireNonNull(conversations.ask(Channel.PAGE, null, question).block());
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked.question();
  }

  private void take(QuestionId answer) {
    Page page = signedIn(REVIEWER);
    page.locator(".chart canvas").first().waitFor();
    save(page, "console");
    page.navigate(service + "/console/log?channel=visitors");
    page.locator(".head .quiet:has-text('条')").waitFor();
    save(page, "console-log");
    page.navigate(service + "/console/answers/" + answer.value());
    save(page, "console-answer");
    page.navigate(service + "/console/bench/" + answer.value());
    save(page, "console-bench");
    correct(page, answer);
  }

  /** From what is proposed to what came of it, as the second person sees it. */
  private void correct(Page page, QuestionId answer) {
    page.navigate(service + "/console/answers/" + answer.value() + "/correct");
    page.locator("#text").fill(BETTER);
    page.locator("button[name=propose]").click();
    page.locator(".done").waitFor();
    Page approver = signedIn(APPROVER);
    approver.navigate(page.url().replaceAll("\\?.*", ""));
    approver.locator("form[action$=approve] button").click();
    approver.locator("#compared:not([hx-get]) #neighbours").waitFor();
    save(approver, "console-correction", until(approver, "#neighbours tbody tr:first-child"));
  }

  private Page signedIn(String name) {
    BrowserContext browser =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(WIDTH, 860).setLocale("zh-CN"));
    Page page = Chromium.page(browser, new ArrayList<>());
    page.navigate(service + "/console/sign-in");
    page.getByLabel("账号").fill(name);
    page.getByLabel("密码").fill(People.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("/console$"));
    return page;
  }

  private void save(Page page, String name) {
    save(page, name, new Page.ScreenshotOptions());
  }

  private void save(Page page, String name, Page.ScreenshotOptions options) {
    Path file = folder.resolve(name + ".png");
    page.screenshot(options.setPath(file));
    System.out.println(file);
  }

  /** Down to the end of what is shown by the selector. */
  private static Page.ScreenshotOptions until(Page page, String selector) {
    BoundingBox last = page.locator(selector).boundingBox();
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setClip(0, 0, WIDTH, last.y + last.height);
  }
}
