package changce.bench;

import changce.ServiceNode;
import changce.TestStore;
import changce.wechat.CallbackCheck;
import changce.wechat.Mutation;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.protocol.PlatformSide.Call;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code bin/bench wechat-callbacks}: 100,000 mutated callbacks over HTTP, then our check of such
 * messages alone beside WxJava's of the same ones.
 */
public final class CallbacksBench {

  private static final int CALLBACKS = Integer.getInteger("changce.bench.callbacks", 100_000);
  private static final int LOOKS = 5;
  private static final int AT_ONCE = 4;
  private static final int ROUNDS = 7;
  private static final int CHECKED = 10_000;
  private static final PlatformAccount ACCOUNT = PlatformAccount.of("fuwuhao", true);

  private final SplittableRandom random = new SplittableRandom(1);
  private final LongAdder broken = new LongAdder();
  private final LongAdder taken = new LongAdder();

  public static void main(String[] arguments) throws Exception {
    List<String> settings = new ArrayList<>();
    settings.add("--spring.datasource.url=" + TestStore.newUrl());
    settings.add("--changce.wechat.key=0123456789abcdef0123456789abcdef");
    settings.add("--changce.wechat.api=http://localhost:1");
    settings.add("--logging.level.changce=error");
    settings.add("--logging.level.changce.ReadyNotice=info");
    ACCOUNT.properties().forEach(property -> settings.add("--" + property));
    CallbacksBench bench = new CallbacksBench();
    try (ServiceNode node = new ServiceNode(settings).start()) {
      bench.overHttp(node);
    }
    bench.besideWxJava();
    System.exit(0);
  }

  private void overHttp(ServiceNode node) throws Exception {
    System.out.printf(
        "%,d mutated callbacks over HTTP, caller and service on the same cores; %d MB resident before%n",
        CALLBACKS, node.memory());
    double seconds = 0;
    for (int look = 1; look <= LOOKS; look++) {
      List<Call> calls = mutated(CALLBACKS / LOOKS).toList();
      double portion = timed(() -> send(node, calls));
      seconds += portion;
      System.out.printf(
          Locale.ROOT,
          "  %d MB after %,d; 5xx %d, taken %d; %,.0f a second%n",
          node.memory(),
          look * (CALLBACKS / LOOKS),
          broken.sum(),
          taken.sum(),
          calls.size() / portion);
    }
    System.out.printf(
        Locale.ROOT, "  all of them: %,.0f a second (at least 3,000)%n", CALLBACKS / seconds);
  }

  private void send(ServiceNode node, List<Call> calls) {
    int each = calls.size() / AT_ONCE;
    CompletableFuture<?>[] callers =
        IntStream.range(0, AT_ONCE)
            .mapToObj(caller -> calls.subList(caller * each, (caller + 1) * each))
            .map(own -> CompletableFuture.runAsync(() -> sendOneByOne(node, own)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(callers).join();
  }

  private void sendOneByOne(ServiceNode node, List<Call> calls) {
    try (KeptConnection connection = new KeptConnection(URI.create(node.address()))) {
      for (Call call : calls) {
        int status = connection.post("/wechat/fuwuhao?" + call.query(), call.body());
        (status >= 500 ? broken : status < 400 ? taken : new LongAdder()).increment();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One thread, by turns, so that a busy machine is as busy for the one as for the other. */
  private void besideWxJava() {
    CallbackCheck ours = new CallbackCheck(ACCOUNT);
    WxJavaCheck theirs = new WxJavaCheck(ACCOUNT);
    // The parser behind WxJava prints each body that it cannot read: that would be measured too.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.out.printf(
        "the check alone, on one thread, medians of %d rounds of %,d messages by turns (WxJava leaves encrypt_type and the age of a call to its caller)%n",
        ROUNDS, CHECKED);
    compare("mutated", mutated(CHECKED).toList(), ours, theirs);
    compare(
        "the platform's",
        IntStream.range(0, CHECKED).mapToObj(CallbacksBench::call).toList(),
        ours,
        theirs);
  }

  private static void compare(
      String name, List<Call> calls, CallbackCheck ours, WxJavaCheck theirs) {
    Times own = new Times();
    Times other = new Times();
    long[] takenBy = new long[2];
    for (int round = 0; round < ROUNDS; round++) {
      own.add((long) (1e9 * timed(() -> takenBy[0] = count(calls, ours::takes))));
      other.add((long) (1e9 * timed(() -> takenBy[1] = count(calls, theirs::takes))));
    }
    System.out.printf(
        Locale.ROOT,
        "  %-15s ours %,8.0f a second, %,d taken; WxJava %,8.0f a second, %,d taken%n",
        name,
        calls.size() / own.median() * 1000,
        takenBy[0],
        calls.size() / other.median() * 1000,
        takenBy[1]);
  }

  private static long count(List<Call> calls, Predicate<Call> check) {
    return calls.stream().filter(check).count();
  }

  private static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private Stream<Call> mutated(int count) {
    return IntStream.range(0, count).mapToObj(i -> Mutation.of(call(i), random));
  }

  private static Call call(int number) {
    String xml =
        "<xml><ToUserName>gh_fuwuhao</ToUserName><FromUserName>oForger</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType><Event>VIEW</Event><EventKey>"
            + number
            + "</EventKey></xml>";
    return ACCOUNT.call(xml, Instant.now().getEpochSecond(), "31337");
  }
}
