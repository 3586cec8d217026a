package changce.bench;

import changce.TestStore;
import changce.wechat.Mutation;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.platform.ServiceNode;
import changce.wechat.platform.Simulation.Plan;
import changce.wechat.platform.TwoNodes;
import changce.wechat.protocol.PlatformSide.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The official account against the simulated platform: 200 visitors with 2,000 questions to an
 * account of each kind, a model that takes 0.2 s to 60 s, two nodes on PostgreSQL of which one is
 * killed in the middle; then 100,000 mutated callbacks.
 */
public final class WeChatBench {

  private static final int VISITORS = Integer.getInteger("changce.bench.visitors", 200);
  private static final int EACH = Integer.getInteger("changce.bench.each", 10);
  private static final int CALLBACKS = Integer.getInteger("changce.bench.callbacks", 100_000);
  private static final Duration THINKING = Duration.ofSeconds(2);
  private static final int LOOKS = 5;
  private static final int AT_ONCE = 4;

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong broken = new AtomicLong();
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param arguments verified, unverified or callbacks alone, or both accounts together with half
   *     the visitors each; none for all but that
   */
  public static void main(String[] arguments) throws Exception {
    String part = arguments.length == 0 ? "" : arguments[0];
    String store = TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"));
    try (TwoNodes nodes =
        new TwoNodes(store, Duration.ofMillis(200), Duration.ofSeconds(60)).start()) {
      if (is(part, "verified")) {
        run(nodes, TwoNodes.VERIFIED, 1);
      }
      if (is(part, "unverified")) {
        run(nodes, TwoNodes.UNVERIFIED, 5001);
      }
      if (part.equals("together")) {
        together(nodes);
      }
      if (is(part, "callbacks")) {
        new WeChatBench().mutate(nodes.nodes().get(1));
      }
    }
    System.exit(0);
  }

  private static boolean is(String asked, String part) {
    return asked.isEmpty() || asked.equals(part);
  }

  private static void run(TwoNodes nodes, PlatformAccount account, int first) throws Exception {
    System.out.printf(
        "%s account, %d visitors, model 0.2 s to 60 s%n",
        account.verified() ? "verified" : "unverified", VISITORS);
    long begun = System.nanoTime();
    String report = nodes.run(account, new Plan(first, VISITORS, EACH, THINKING)).report();
    System.out.print(report);
    System.out.printf(
        Locale.ROOT, "  in %d s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
  }

  private static void together(TwoNodes nodes) throws Exception {
    Map<PlatformAccount, Plan> plans =
        Map.of(
            TwoNodes.VERIFIED, new Plan(1, VISITORS / 2, EACH, THINKING),
            TwoNodes.UNVERIFIED, new Plan(5001, VISITORS / 2, EACH, THINKING));
    System.out.printf("both accounts together, %d visitors, model 0.2 s to 60 s%n", VISITORS);
    nodes
        .run(plans)
        .forEach(
            (account, ledger) ->
                System.out.printf(
                    "%s account%n%s",
                    account.verified() ? "verified" : "unverified", ledger.report()));
  }

  private void mutate(ServiceNode node) throws Exception {
    System.out.printf("%d mutated callbacks%n", CALLBACKS);
    SplittableRandom random = new SplittableRandom(1);
    System.out.printf("  %d MB resident before%n", node.memory());
    for (int look = 1; look <= LOOKS; look++) {
      mutate(node, random, CALLBACKS / LOOKS);
      System.out.printf(
          "  %d MB after %d; 5xx %d, taken %d%n",
          node.memory(), look * (CALLBACKS / LOOKS), broken.get(), taken.get());
    }
  }

  private void mutate(ServiceNode node, SplittableRandom random, int callbacks) {
    CompletableFuture<?>[] callers = new CompletableFuture<?>[AT_ONCE];
    for (int caller = 0; caller < AT_ONCE; caller++) {
      SplittableRandom own = random.split();
      callers[caller] =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < callbacks / AT_ONCE; i++) {
                  send(node, Mutation.of(call(i), own));
                }
              });
    }
    CompletableFuture.allOf(callers).join();
  }

  private static Call call(int number) {
    String xml =
        "<xml><ToUserName>gh_fuwuhao</ToUserName><FromUserName>oForger</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType><Event>VIEW</Event><EventKey>"
            + number
            + "</EventKey></xml>";
    return TwoNodes.VERIFIED.call(xml, Instant.now().getEpochSecond(), "31337");
  }

  private void send(ServiceNode node, Call call) {
    try {
      int status =
          http.send(
                  HttpRequest.newBuilder(
                          URI.create(node.address() + "/wechat/fuwuhao?" + call.query()))
                      .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status >= 500) {
        broken.incrementAndGet();
      } else if (status < 400) {
        taken.incrementAndGet();
      }
    } catch (IOException e) {
      broken.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
