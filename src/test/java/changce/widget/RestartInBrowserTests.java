package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.Chromium;
import changce.PacedModel;
import changce.ServiceNode;
import changce.TestStore;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service is killed while a visitor reads, and started again at the same address. */
class RestartInBrowserTests {

  private static final String QUESTION = "硕士毕业来长沙上班,租房补贴一共能拿多少";

  private final PacedModel model = new PacedModel();
  private final String store = TestStore.newUrl();
  private final BrowserContext context = Chromium.browser().newContext();
  private ServiceNode service;

  @AfterEach
  void stop() {
    context.close();
    service.close();
  }

  @Test
  void answerThatWasCutOffIsToldAndAskedAgainWithOnePress() throws Exception {
    int port = freePort();
    service = node(port);
    model.says("硕士的租房和生活补贴两年总额为2万元[1]。", "博士的租房和生活补贴两年总额为3万元[1]。");
    service.start();
    Page page = Chromium.page(context, new ArrayList<>());
    page.navigate("http://localhost:" + port + "/chat");
    page.getByLabel("您的问题").fill(QUESTION);
    page.keyboard().press("Enter");
    assertThat(page.locator(".sentences p")).hasCount(1);
    service.kill();
    assertThat(page.locator(".progress")).containsText("网络断开了");
    model.sayEverything();
    service.start();
    assertThat(page.locator("article .note")).containsText("回答中断了");
    assertThat(page.locator(".sentences p")).hasCount(1);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("再问一次")).click();
    assertThat(page.locator("article")).hasCount(2);
    assertThat(page.locator("article").last().locator(".sentences p")).hasCount(2);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private ServiceNode node(int port) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + port);
    arguments.add("--changce.answers.node-unseen=1s");
    arguments.add("--changce.models[0].base-url=" + model.baseUrl());
    arguments.add("--changce.models[0].model=paced");
    arguments.add("--spring.datasource.url=" + store);
    TestStore.SHARED_VECTORS.forEach(setting -> arguments.add("--" + setting));
    return new ServiceNode(arguments);
  }
}
