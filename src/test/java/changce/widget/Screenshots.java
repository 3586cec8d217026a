package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.ChangceApplication;
import changce.Chromium;
import changce.TestStore;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** {@code bin/screenshots}: the main screens, as the README shows them. */
public final class Screenshots {

  private static final String RENT = "硕士毕业来长沙上班,租房补贴一共能拿多少";
  private static final String ENTRY = "我们一年做了1800来万，算不算规上？";

  private final String service;
  private final HostSite host;
  private final Path folder;

  private Screenshots(String service, HostSite host, Path folder) {
    this.service = service;
    this.host = host;
    this.folder = folder;
  }

  /** Argument: the folder that the pictures go to. */
  public static void main(String[] arguments) throws IOException {
    try {
      takeAll(Path.of(arguments[0]));
      System.exit(0);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void takeAll(Path folder) throws IOException {
    HostSite host = new HostSite();
    Path sites =
        Files.writeString(
            Files.createTempFile("sites", ".yml"),
            """
            page:
              questions: [个转企有什么支持？, 我们是餐饮店，一年做了230万，算上规吗？, 硕士来长沙工作有租房补贴吗？, 省里下放给长沙的审批权限，市里怎么接？]
            park:
              origins: ["%s"]
              questions: [个转企有什么支持？, 硕士来长沙工作有租房补贴吗？]
            """
                .formatted(host.origin()));
    try (var context =
        (ReactiveWebServerApplicationContext)
            SpringApplication.run(
                ChangceApplication.class,
                "--server.port=0",
                "--changce.widget.sites=" + sites,
                "--changce.widget.per-address=1000",
                "--spring.datasource.url=" + TestStore.newUrl())) {
      new Screenshots("http://localhost:" + context.getWebServer().getPort(), host, folder).take();
    }
  }

  private void take() {
    wide("page", ColorScheme.LIGHT);
    wide("page-dark", ColorScheme.DARK);
    welcome();
    widget();
    phone("phone", ColorScheme.LIGHT, false);
    phone("phone-large", ColorScheme.DARK, true);
    declined();
    withoutScript();
  }

  private void welcome() {
    Page page = page(1100, 760, ColorScheme.LIGHT);
    page.navigate(service + "/chat");
    assertThat(page.locator(".greeting")).isVisible();
    save(page, "page-welcome");
  }

  private void wide(String name, ColorScheme colours) {
    Page page = page(1280, 900, colours);
    page.navigate(service + "/chat");
    ask(page, RENT);
    page.locator(".sentences .mark").first().click();
    assertThat(page.locator(".beside")).isVisible();
    save(page, name);
  }

  private void widget() {
    Page page = page(1280, 860, ColorScheme.LIGHT);
    page.navigate(
        host.page(
            "/",
            "",
            """
            <style>body{margin:0;font:16px/1.8 "Noto Sans CJK SC";color:#333;background:#fff}
            .top{background:#a61b1b;color:#fff;padding:18px 48px;font-size:22px}.nav{background:#8c1515;color:#fbe3e3;padding:8px 48px}
            .nav span{margin-right:36px}main{padding:28px 48px;max-width:640px}h1{font-size:24px}</style>
            <div class="top">某某产业园区管理委员会</div><div class="nav"><span>首页</span><span>政务公开</span><span>惠企政策</span><span>办事指南</span></div>
            <main><h1>惠企政策</h1><p>园区企业可以在这里查阅市、区两级的扶持政策，也可以点右下角直接提问。</p>
            <p>· 关于组织申报规模以上企业入库的通知</p><p>· 个体工商户转型升级为企业办事指南</p><p>· 青年人才租房和生活补贴申报流程</p></main>
            <script type="module" src="%s/widget.js" data-site="park"></script>
            """
                .formatted(service)));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("政策问答")).click();
    ask(page, RENT);
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("widget.png")));
    page.locator(".sentences .mark").first().click();
    save(page, "widget-source");
  }

  private void phone(String name, ColorScheme colours, boolean large) {
    Page page = page(390, 844, colours);
    page.navigate(service + "/chat");
    if (large) {
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("大字")).click();
    }
    ask(page, ENTRY);
    save(page, name);
  }

  private void declined() {
    Page page = page(1100, 900, ColorScheme.LIGHT);
    page.navigate(service + "/chat");
    ask(page, "剁椒鱼头怎么做才好吃");
    Locator offer = page.locator(".offer");
    offer.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByLabel("电话或邮箱")).isVisible();
    save(page, "handover");
  }

  private void withoutScript() {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(false)
                    .setViewportSize(1000, 900));
    Page page = context.newPage();
    page.navigate(service + "/");
    page.getByLabel("您的问题").fill(RENT);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问").setExact(true))
        .click();
    save(page, "page-without-script");
  }

  private static void ask(Page page, String question) {
    page.getByLabel("您的问题").fill(question);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提问").setExact(true))
        .click();
    assertThat(page.locator("article .label")).isVisible();
  }

  private static Page page(int width, int height, ColorScheme colours) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setDeviceScaleFactor(1.5)
                    .setLocale("zh-CN")
                    .setColorScheme(colours));
    return Chromium.page(context, new ArrayList<>());
  }

  private void save(Page page, String name) {
    Path file = folder.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    System.out.println(file);
    page.context().close();
  }
}
