package changce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.json.JsonMapper;

/** A chat model over real HTTP that says the next sentence when the test tells it to. */
public final class PacedModel {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private volatile List<String> sentences = List.of();
  private volatile Semaphore mayGoOn = new Semaphore(0);

  public PacedModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "paced-model");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/v1/chat/completions", this::stream);
    server.start();
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Answers to come consist of these; the first comes at once, each other one after goOn. */
  public void says(String... said) {
    mayGoOn = new Semaphore(0);
    sentences = List.of(said);
  }

  public void goOn() {
    mayGoOn.release();
  }

  public void sayEverything() {
    mayGoOn.release(1000);
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    Semaphore permits = mayGoOn;
    List<String> script = sentences;
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < script.size(); i++) {
        if (i > 0) {
          permits.acquireUninterruptibly();
        }
        write(out, "{\"content\":" + JSON.writeValueAsString(script.get(i)) + "}", "null");
      }
      write(out, "{}", "\"stop\"");
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(OutputStream out, String delta, String finish) throws IOException {
    out.write(
        ("data: {\"id\":\"1\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":"
                + delta
                + ",\"finish_reason\":"
                + finish
                + "}]}\n\n")
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
