package changce.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands between visitors and the service: passes on, holds back, breaks off, gives up. */
final class OfficeProxy implements AutoCloseable {

  private static final Set<String> ITS_OWN =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final String service;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<InputStream> held = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean breaksOff = new AtomicBoolean();
  private final AtomicInteger brokenOff = new AtomicInteger();
  private volatile boolean holdsBack;

  OfficeProxy(String service) {
    this.service = service;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "proxy");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::pass);
    server.start();
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Of a stream that comes from now on, nothing until all of it is there. */
  void holdBack() {
    holdsBack = true;
  }

  /** What is held back is refused, what comes later passes. */
  void giveUp() throws IOException {
    holdsBack = false;
    for (InputStream stream : List.copyOf(held)) {
      held.remove(stream);
      stream.close();
    }
  }

  /** Ends a stream in the middle of what comes next. */
  void breakOff() {
    breaksOff.set(true);
  }

  int brokenOff() {
    return brokenOff.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<InputStream> response =
          client.send(asked(exchange), BodyHandlers.ofInputStream());
      response
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      try (InputStream body = response.body()) {
        boolean stream =
            response.headers().firstValue("Content-Type").orElse("").contains("event-stream");
        if (stream && holdsBack) {
          passAtOnce(exchange, body);
        } else if (response.statusCode() == 204 || response.statusCode() == 304) {
          exchange.sendResponseHeaders(response.statusCode(), -1);
        } else {
          exchange.sendResponseHeaders(response.statusCode(), 0);
          passOn(exchange.getResponseBody(), body, stream);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest asked(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private void passAtOnce(HttpExchange exchange, InputStream body) throws IOException {
    held.add(body);
    byte[] all = new byte[0];
    try {
      all = body.readAllBytes();
    } catch (IOException e) {
      held.remove(body);
    }
    if (held.remove(body)) {
      exchange.sendResponseHeaders(200, all.length);
      exchange.getResponseBody().write(all);
    } else {
      exchange.getResponseHeaders().clear();
      exchange.sendResponseHeaders(504, -1);
    }
  }

  private void passOn(OutputStream out, InputStream body, boolean stream) throws IOException {
    byte[] some = new byte[8192];
    for (int read = body.read(some); read >= 0; read = body.read(some)) {
      boolean last = stream && breaksOff.compareAndSet(true, false);
      out.write(Arrays.copyOf(some, last ? read / 2 : read));
      out.flush();
      if (last) {
        brokenOff.incrementAndGet();
        return;
      }
    }
  }
}
