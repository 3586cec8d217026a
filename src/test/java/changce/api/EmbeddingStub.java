package changce.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An embedding endpoint over real HTTP: pairs of characters by their hash. Can fail, and hang. */
final class EmbeddingStub {

  static final int DIMENSION = 64;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile boolean broken;
  private volatile CountDownLatch held = new CountDownLatch(0);

  EmbeddingStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool(EmbeddingStub::daemon));
    server.createContext("/v1/embeddings", this::embed);
    server.start();
  }

  String baseUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  /** The texts that were sent since it was last asked. */
  List<String> asked() {
    List<String> texts = new ArrayList<>();
    for (String text = asked.poll(); text != null; text = asked.poll()) {
      texts.add(text);
    }
    return texts;
  }

  void fails() {
    broken = true;
  }

  /** Until it is released. */
  void hangs() {
    held = new CountDownLatch(1);
  }

  void isWell() {
    broken = false;
    held.countDown();
  }

  private void embed(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    byte[] body =
        JSON.writeValueAsString(broken ? Map.of("error", "no") : vectors(request.path("input")))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(broken ? 500 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Map<String, Object> vectors(JsonNode input) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (JsonNode text : input) {
      asked.add(text.asString());
      data.add(Map.of("index", data.size(), "embedding", vector(text.asString())));
    }
    return Map.of(
        "data", data, "model", "stub", "usage", Map.of("prompt_tokens", 1, "total_tokens", 1));
  }

  private static float[] vector(String text) {
    float[] vector = new float[DIMENSION];
    for (int i = 0; i + 1 < text.length(); i++) {
      vector[Math.floorMod(text.substring(i, i + 2).hashCode(), DIMENSION)] += 1;
    }
    return vector;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }
}
