package changce.wechat.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's API over real HTTP, with its rules: tokens, who may send later, how many messages
 * a visitor's contact allows and for how long, how long a text may be.
 */
public final class PlatformApi implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 2048;

  private final HttpServer server;
  private final Map<String, PlatformAccount> byApp = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, Quota> quotas = new ConcurrentHashMap<>();
  private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
  private final List<Call> calls = new ArrayList<>();
  private final InstantSource clock;
  private final AtomicInteger issued = new AtomicInteger();
  private volatile double failing;
  private volatile boolean givesNoToken;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile Consumer<Push> shown = push -> {};

  /** What a visitor was shown by a message sent later. */
  public record Push(PlatformAccount account, String openId, String text) {}

  /**
   * @param code that it was answered with
   */
  public record Call(String path, JsonNode body, int code) {}

  private record Quota(int left, Instant until) {}

  public PlatformApi(InstantSource clock, Collection<PlatformAccount> accounts) {
    this.clock = clock;
    accounts.forEach(account -> byApp.put(account.appId(), account));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/cgi-bin/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void onPush(Consumer<Push> consumer) {
    shown = consumer;
  }

  /** The next calls but those for tokens are answered with these codes. */
  public void failsWith(int... codes) {
    for (int code : codes) {
      failures.add(code);
    }
  }

  /** A share of all calls fails, with codes that do. */
  public void failsAtRandom(double share) {
    failing = share;
  }

  /** Calls for tokens are answered by an error of HTTP, as a gateway that waited in vain does. */
  public void givesNoToken() {
    givesNoToken = true;
  }

  /** The next calls but those for tokens are answered only when so many have come. */
  public void holdsUntilThereAre(int callers) {
    held = new CountDownLatch(callers);
  }

  public void reset() {
    held = new CountDownLatch(0);
    givesNoToken = false;
    failures.clear();
    synchronized (calls) {
      calls.clear();
    }
    quotas.clear();
  }

  public List<Call> calls(String path) {
    synchronized (calls) {
      return calls.stream().filter(call -> call.path().endsWith(path)).toList();
    }
  }

  /** Texts for the visitor that were taken, in order. */
  public List<String> sent(String openId) {
    return calls("custom/send").stream()
        .filter(call -> call.code() == 0)
        .filter(call -> call.body().path("touser").asString().equals(openId))
        .map(call -> call.body().path("text").path("content").asString())
        .toList();
  }

  public void wrote(PlatformAccount account, String openId) {
    quotas.put(key(account, openId, "message"), new Quota(5, now().plus(Duration.ofDays(2))));
  }

  public void tapped(PlatformAccount account, String openId) {
    quotas.put(key(account, openId, "event"), new Quota(3, now().plus(Duration.ofMinutes(1))));
  }

  public void left(PlatformAccount account, String openId) {
    quotas.remove(key(account, openId, "message"));
    quotas.remove(key(account, openId, "event"));
  }

  /** All tokens that were issued are no longer taken. */
  public void expireTokens() {
    tokens.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    Map<String, Object> answer;
    if (path.endsWith("/stable_token")) {
      answer = token(body);
    } else {
      hold();
      answer = Map.of("errcode", code(path, token(exchange), body), "errmsg", "hint 1.2.3.4 rid");
    }
    synchronized (calls) {
      calls.add(new Call(path, body, (int) answer.getOrDefault("errcode", 0)));
    }
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json; encoding=utf-8");
    exchange.sendResponseHeaders(
        givesNoToken && path.endsWith("/stable_token") ? 504 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void hold() {
    CountDownLatch now = held;
    now.countDown();
    try {
      now.await(4, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> token(JsonNode body) {
    PlatformAccount account = byApp.get(body.path("appid").asString());
    if (account == null || !account.secret().equals(body.path("secret").asString())) {
      return Map.of("errcode", account == null ? 40013 : 40125, "errmsg", "invalid");
    }
    String token =
        tokens.entrySet().stream()
            .filter(entry -> entry.getValue().equals(account.appId()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> issue(account));
    return Map.of("access_token", token, "expires_in", 7200);
  }

  private String issue(PlatformAccount account) {
    // Nobody says which characters it is of.
    String token = "TOKEN" + issued.incrementAndGet() + "|%+" + "x".repeat(500);
    tokens.put(token, account.appId());
    return token;
  }

  private static String token(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    return query.startsWith("access_token=") ? query.substring("access_token=".length()) : "";
  }

  private int code(String path, String token, JsonNode body) {
    @Nullable Integer failure = failures.poll();
    if (failure != null) {
      if (failure == 40001) {
        tokens.remove(token);
      }
      return failure;
    }
    @Nullable String app = tokens.get(token);
    if (app == null) {
      return 40001;
    }
    if (ThreadLocalRandom.current().nextDouble() < failing) {
      return randomFailure(token);
    }
    PlatformAccount account = byApp.get(app);
    return path.endsWith("/custom/send")
        ? send(account, body)
        : path.endsWith("/custom/typing") && !account.verified() ? 48001 : 0;
  }

  private int randomFailure(String token) {
    int[] codes = {-1, 40001, 42001, 45011};
    int code = codes[ThreadLocalRandom.current().nextInt(codes.length)];
    if (code == 40001 || code == 42001) {
      tokens.remove(token);
    }
    return code;
  }

  private synchronized int send(PlatformAccount account, JsonNode body) {
    String openId = body.path("touser").asString();
    String text = body.path("text").path("content").asString();
    if (!account.verified()) {
      return 48001;
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return 45002;
    }
    int refused = spend(account, openId);
    if (refused == 0) {
      shown.accept(new Push(account, openId, text));
    }
    return refused;
  }

  private int spend(PlatformAccount account, String openId) {
    int refused = 45015;
    for (String kind : List.of("event", "message")) {
      @Nullable Quota quota = quotas.get(key(account, openId, kind));
      if (quota != null && now().isBefore(quota.until())) {
        if (quota.left() > 0) {
          quotas.put(key(account, openId, kind), new Quota(quota.left() - 1, quota.until()));
          return 0;
        }
        refused = 45047;
      }
    }
    return refused;
  }

  private static String key(PlatformAccount account, String openId, String kind) {
    return account.name() + " " + openId + " " + kind;
  }

  private Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
