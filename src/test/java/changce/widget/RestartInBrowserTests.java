package changce.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import changce.ChangceApplication;
import changce.Chromium;
import changce.PacedModel;
import changce.TestStore;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
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
  private Process service;

  @AfterEach
  void stop() {
    context.close();
    service.destroyForcibly();
  }

  @Test
  void answerThatWasCutOffIsToldAndAskedAgainWithOnePress() throws Exception {
    int port = freePort();
    model.says("硕士的租房和生活补贴两年总额为2万元[1]。", "博士的租房和生活补贴两年总额为3万元[1]。");
    start(port);
    Page page = Chromium.page(context, new ArrayList<>());
    page.navigate("http://localhost:" + port + "/chat");
    page.getByLabel("您的问题").fill(QUESTION);
    page.keyboard().press("Enter");
    assertThat(page.locator(".sentences p")).hasCount(1);
    service.destroyForcibly().waitFor();
    assertThat(page.locator(".progress")).containsText("网络断开了");
    model.sayEverything();
    start(port);
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

  private void start(int port) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                ChangceApplication.class.getName(),
                "--server.port=" + port,
                "--changce.answers.node-unseen=1s",
                "--changce.models[0].base-url=" + model.baseUrl(),
                "--changce.models[0].model=paced",
                "--spring.datasource.url=" + store));
    TestStore.SHARED_VECTORS.forEach(setting -> command.add("--" + setting));
    service = new ProcessBuilder(command).redirectErrorStream(true).start();
    StringBuilder output = new StringBuilder();
    BufferedReader lines = service.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      output.append(line).append('\n');
      if (line.contains("http://localhost:")) {
        return;
      }
    }
    throw new AssertionError("The service did not start:\n" + output);
  }
}
