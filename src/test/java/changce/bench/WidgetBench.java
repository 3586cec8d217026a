package changce.bench;

import changce.ChangceApplication;
import changce.Chromium;
import changce.TestStore;
import changce.widget.HostSite;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/**
 * {@code bin/bench widget}: what the widget and the page load before the first question, and the
 * time from the script's last byte until there is something to press or to type in. Each load has a
 * browser profile of its own, so that nothing is cached.
 */
public final class WidgetBench {

  private static final int WARM_UP = 3;
  private static final int LOADS = 21;

  /**
   * Notes when the first of our elements can be used; a frame of its own would cost up to 16 ms.
   */
  private static final String NOTE_USABLE =
      """
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        new MutationObserver(() => {
          if (root.querySelector('.launcher')) window.pressable ??= performance.now();
          if (root.querySelector('textarea')) window.typable ??= performance.now();
        }).observe(root, {childList: true, subtree: true});
        return root;
      };
      """;

  private static final String LOADED =
      "performance.getEntriesByType('resource').find(one => one.name.endsWith('/widget.js')).responseEnd";

  private final String service;
  private final HostSite host;
  private final Loaded widget = new Loaded();
  private final Loaded page = new Loaded();
  private final Times pressable = new Times();
  private final Times afterPress = new Times();
  private final Times typable = new Times();

  private WidgetBench(String service, HostSite host) {
    this.service = service;
    this.host = host;
  }

  public static void main(String[] arguments) throws IOException {
    HostSite host = new HostSite();
    try (var context =
        (ReactiveWebServerApplicationContext)
            SpringApplication.run(
                ChangceApplication.class,
                "--server.port=0",
                "--changce.widget.sites=" + sites(host),
                "--spring.datasource.url=" + TestStore.newUrl())) {
      new WidgetBench("http://localhost:" + context.getWebServer().getPort(), host).measure();
    }
    System.exit(0);
  }

  private static Path sites(HostSite host) throws IOException {
    return Files.writeString(
        Files.createTempFile("sites", ".yml"),
        """
        page:
          questions: [个转企有什么支持？]
        park:
          origins: ["%s"]
          questions: [硕士来长沙工作有租房补贴吗？]
        """
            .formatted(host.origin()));
  }

  private void measure() {
    for (int load = 0; load < WARM_UP + LOADS; load++) {
      loadWidget(load >= WARM_UP);
      loadPage(load >= WARM_UP);
    }
    System.out.printf(
        "widget: %s%n"
            + "  script loaded to the button               %s (at most 150 ms)%n"
            + "  button pressed to the field               %s%n"
            + "page: %s%n"
            + "  script loaded to the field                %s (at most 150 ms)%n",
        widget, pressable, afterPress, page, typable);
  }

  private void loadWidget(boolean counts) {
    String address =
        host.page(
            "/",
            "default-src 'none'; img-src data:; script-src %1$s; connect-src %1$s"
                .formatted(service),
            "<h1>园区网站</h1><script type=\"module\" src=\"%s/widget.js\" data-site=\"park\"></script>"
                .formatted(service));
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page opened = context.newPage();
      List<Request> requests = watched(opened, address);
      opened.locator(".launcher").waitFor();
      Object pressed =
          opened.evaluate(
              "() => { const at = performance.now(); document.querySelector('changce-chat').open(); return at; }");
      ready(opened);
      if (counts) {
        widget.add(requests);
        pressable.add(nanos(opened, "pressable - " + LOADED));
        afterPress.add(nanos(opened, "typable - " + pressed));
      }
    }
  }

  private void loadPage(boolean counts) {
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page opened = context.newPage();
      List<Request> requests = watched(opened, service + "/");
      ready(opened);
      if (counts) {
        page.add(requests);
        typable.add(nanos(opened, "typable - " + LOADED));
      }
    }
  }

  /** Opens the address; the list grows with what is asked of the service. */
  private List<Request> watched(Page opened, String address) {
    List<Request> requests = new ArrayList<>();
    opened.onRequest(
        request -> {
          if (request.url().startsWith(service)) {
            requests.add(request);
          }
        });
    opened.addInitScript(NOTE_USABLE);
    opened.navigate(address);
    return requests;
  }

  private static void ready(Page opened) {
    // A function to wait for would be evaluated in the page, against its policy.
    opened.getByRole(AriaRole.TEXTBOX).waitFor();
  }

  private static long nanos(Page opened, String milliseconds) {
    return (long) (((Number) opened.evaluate(milliseconds)).doubleValue() * 1e6);
  }

  /** Of the loads, what the service sent: as many bytes as went over the wire, without heads. */
  private static final class Loaded {

    private int most;
    private int bytes;
    private int ofScript;

    void add(List<Request> requests) {
      most = Math.max(most, requests.size());
      bytes = Math.max(bytes, requests.stream().mapToInt(Loaded::size).sum());
      ofScript =
          Math.max(
              ofScript,
              requests.stream()
                  .filter(one -> !one.isNavigationRequest() && !one.url().endsWith(".css"))
                  .mapToInt(Loaded::size)
                  .sum());
    }

    private static int size(Request request) {
      return request.sizes().responseBodySize;
    }

    @Override
    public String toString() {
      return "%d requests, %.1f kB, of which script and its calls %.1f kB (at most 30 kB, 3 requests)"
          .formatted(most, bytes / 1000.0, ofScript / 1000.0);
    }
  }
}
