package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.Chromium;
import changce.PacedModel;
import changce.TestStore;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The widget in a real Chromium on somebody else's website, with a model that waits to be told. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStore.class)
abstract class InBrowserTests {

  static final String QUESTION = "硕士毕业来长沙上班,租房补贴一共能拿多少";
  static final String[] SAID = {
    "硕士的租房和生活补贴两年总额为2万元[1]。", "博士的租房和生活补贴两年总额为3万元[1]。", "本科的租房和生活补贴两年总额为1.2万元[1]。"
  };

  static final String MODEL_KEY = "model-key-that-nobody-may-read";
  static final String WIDGET_KEY = "widget-key-of-32-characters-or-more-that-nobody-may-read";
  static final String API_KEY = "api-key-that-nobody-may-read";

  static final PacedModel MODEL = new PacedModel();
  static final HostSite HOST = new HostSite();
  static final HostSite STRANGER = new HostSite();

  @LocalServerPort int port;
  final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry properties) {
    properties.add("changce.models[0].base-url", MODEL::baseUrl);
    properties.add("changce.models[0].model", () -> "paced");
    properties.add("changce.models[0].api-key", () -> MODEL_KEY);
    properties.add("changce.widget.key", () -> WIDGET_KEY);
    properties.add("changce.api.keys[0].name", () -> "office");
    properties.add("changce.api.keys[0].key", () -> API_KEY);
    properties.add("changce.models[0].first-token", () -> "60s");
    properties.add("changce.widget.sites", InBrowserTests::sites);
    properties.add("changce.widget.per-visitor", () -> "30");
    properties.add("changce.widget.per-address", () -> "1000");
  }

  private static Path sites() {
    try {
      return Files.writeString(
          Files.createTempFile("sites", ".yml"),
          """
          page:
            questions: [个转企有什么支持？]
          park:
            origins: ["%s"]
            questions: [硕士来长沙工作有租房补贴吗？]
          other:
            origins: ["%s"]
            greeting: 这里是另一个网站的问候。
          """
              .formatted(HOST.origin(), HOST.origin()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void modelSpeaksFreely() {
    MODEL.says(SAID);
    MODEL.sayEverything();
  }

  @AfterEach
  void browserHadNothingToComplainAbout() {
    MODEL.sayEverything();
    contexts.forEach(BrowserContext::close);
    Assertions.assertThat(complaints).isEmpty();
  }

  String service() {
    return "http://localhost:" + port;
  }

  Page page(Browser.NewContextOptions options) {
    BrowserContext context = Chromium.browser().newContext(options);
    contexts.add(context);
    return Chromium.page(context, complaints);
  }

  Page page() {
    return page(new Browser.NewContextOptions());
  }

  /** What a page must allow, and nothing besides. */
  String strictPolicy() {
    return "default-src 'none'; img-src data:; script-src %s; connect-src %s; require-trusted-types-for 'script'; trusted-types 'none'"
        .formatted(service(), service());
  }

  String embedding(String site) {
    return "<h1>园区网站</h1><script type=\"module\" src=\"%s/widget.js\" data-site=\"%s\"></script>"
        .formatted(service(), site);
  }

  static void ask(Page page, String question) {
    field(page).fill(question);
    press(page, "提问");
  }

  static Locator field(Page page) {
    return page.getByLabel("您的问题");
  }

  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  static void answered(Page page) {
    assertThat(page.locator("article .label").last()).containsText("内容由 AI 生成");
  }
}
