package changce.bench;

import changce.ChangceApplication;
import changce.TestStore;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/**
 * {@code bin/bench sentence}: from the model's closing a sentence to its sentence event, with a
 * model that streams at once and goes on for a while.
 */
public final class SentenceBench {

  private static final int QUESTIONS = 200;

  private static volatile long closed;

  private SentenceBench() {}

  public static void main(String[] arguments) throws Exception {
    // The stub's own wait for an acknowledgement, 40 ms, would be measured otherwise.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer model =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    model.setExecutor(Executors.newCachedThreadPool());
    model.createContext("/v1/chat/completions", SentenceBench::stream);
    model.start();
    try (var context =
        (ReactiveWebServerApplicationContext)
            SpringApplication.run(
                ChangceApplication.class,
                "--server.port=0",
                "--changce.models[0].base-url=http://127.0.0.1:"
                    + model.getAddress().getPort()
                    + "/v1",
                "--changce.models[0].model=stub",
                "--spring.datasource.url=" + TestStore.newUrl())) {
      Times times = new Times();
      EventClient client = new EventClient(context.getWebServer().getPort());
      for (int i = 0; i < QUESTIONS + 50; i++) {
        long arrived = client.arrivalOf("sentence", "硕士来长沙租房补贴一共能拿多少" + i);
        if (i >= 50) {
          times.add(arrived - closed);
        }
      }
      System.out.printf(
          "store %s%nsentence closed -> sentence event  %s (at most 50 ms)%n",
          TestStore.postgres() ? "PostgreSQL" : "embedded", times);
    } finally {
      model.stop(0);
    }
    System.exit(0);
  }

  private static void stream(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      write(out, "{\"content\":\"硕士两年总额为2万元[1]\"}", "null");
      write(out, "{\"content\":\"。\"}", "null");
      closed = System.nanoTime();
      write(out, "{\"content\":\"这是两年总额[1]。\"}", "null");
      write(out, "{}", "\"stop\"");
    }
  }

  private static void write(OutputStream out, String delta, String finish) throws IOException {
    out.write(
        ("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":"
                + delta
                + ",\"finish_reason\":"
                + finish
                + "}]}\n\n")
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
