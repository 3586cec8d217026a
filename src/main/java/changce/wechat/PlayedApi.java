package changce.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a verified account sends later, in the place of the platform. */
final class PlayedApi implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

  private final HttpServer server;
  private final Consumer<String> pushed;

  private PlayedApi(HttpServer server, Consumer<String> pushed) {
    this.server = server;
    this.pushed = pushed;
    server.createContext("/cgi-bin/", this::handle);
    server.start();
  }

  /**
   * @param api where the service sends to
   * @throws IllegalArgumentException when that is not a port of this machine
   */
  static PlayedApi at(URI api, Consumer<String> pushed) {
    if (!HERE.contains(api.getHost()) || api.getPort() < 0) {
      throw new IllegalArgumentException(
          "这个公众号会主动下发。试用时请让服务和 bin/wechat try 都带上 CHANGCE_WECHAT_API=http://127.0.0.1:8077，"
              + "免得发到真实的微信平台。");
    }
    try {
      return new PlayedApi(
          HttpServer.create(new InetSocketAddress(api.getHost(), api.getPort()), 0), pushed);
    } catch (IOException e) {
      throw new UncheckedIOException("不能在 " + api + " 上等候下发的消息", e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (exchange.getRequestURI().getPath().endsWith("/custom/send")) {
      pushed.accept(body.path("text").path("content").asString());
    }
    byte[] answer =
        JSON.writeValueAsBytes(
            Map.of("errcode", 0, "errmsg", "ok", "access_token", "try", "expires_in", 7200));
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
