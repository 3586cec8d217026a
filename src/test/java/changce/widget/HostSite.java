package changce.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody else's website, which holds the widget. */
public final class HostSite {

  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, String> policies = new ConcurrentHashMap<>();

  public HostSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void styles(String path, String css) {
    pages.put(path, css);
  }

  /**
   * @param policy the page's Content-Security-Policy
   * @return the page's address
   */
  public String page(String path, String policy, String body) {
    pages.put(
        path,
        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>园区网站</title>"
            + "<link rel=\"icon\" href=\"data:,\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head><body>"
            + body
            + "</body></html>");
    policies.put(path, policy);
    return origin() + path;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] page = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", path.endsWith(".css") ? "text/css" : "text/html;charset=UTF-8");
    if (policies.containsKey(path)) {
      exchange.getResponseHeaders().set("Content-Security-Policy", policies.get(path));
    }
    exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }
}
