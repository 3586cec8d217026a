package changce.wechat.platform;

import changce.ServiceNode;
import changce.wechat.platform.Follower.Sent;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Visitors of one account who ask, wait, lose patience, say 继续 and ask the next question, in real
 * time.
 */
public final class Simulation {

  private static final List<String> QUESTIONS =
      List.of("个转企有什么支持？", "个体户转企业原来的执照要注销吗？", "省里下放给长沙的审批权限市里怎么接？", "个转企可以保留字号吗？");

  private static final String NEXT = "继续";
  static final String NOTHING = "没有等着发给您的回答";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(150);
  private static final int MOST_NEXT = 60;
  private static final int REHEARSALS = 1000;

  private final PlatformAccount account;
  private final PlatformApi api;
  private final List<ServiceNode> nodes;
  private final AtomicInteger turn = new AtomicInteger();
  private final Delivery delivery;
  private final Ledger ledger;
  private final Plan plan;
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch restarted;

  /**
   * @param first number of the first visitor
   * @param each questions of each
   * @param thinking how long a visitor thinks at most, between reading and writing
   */
  public record Plan(int first, int visitors, int each, Duration thinking) {}

  /**
   * @param restarted when a node that is killed is up again: the last question of each visitor is
   *     asked after it
   */
  Simulation(
      PlatformAccount account,
      PlatformApi api,
      List<ServiceNode> nodes,
      Plan plan,
      CountDownLatch restarted) {
    this.account = account;
    this.ledger = new Ledger(account.verified());
    this.restarted = restarted;
    this.api = api;
    this.plan = plan;
    this.nodes = nodes;
    this.delivery = new Delivery(this::next, ledger::attempt);
  }

  public Ledger ledger() {
    return ledger;
  }

  public int asked() {
    return asked.get();
  }

  PlatformAccount account() {
    return account;
  }

  void pushed(PlatformApi.Push push) {
    if (push.account().equals(account)) {
      String openId = push.openId();
      ledger.pushed(openId.substring(openId.lastIndexOf('-') + 1), push.text());
    }
  }

  private String next() {
    int first = turn.getAndIncrement();
    for (int i = 0; i < nodes.size(); i++) {
      ServiceNode node = nodes.get(Math.floorMod(first + i, nodes.size()));
      if (node.isUp()) {
        return node.address();
      }
    }
    throw new IllegalStateException("No node is up");
  }

  /**
   * The platform has been running for years: what it takes to deliver is loaded and compiled before
   * time is taken, on deliveries to nobody.
   */
  void rehearse() throws IOException {
    HttpServer nobody =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    nobody.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, 0);
          exchange.close();
        });
    nobody.start();
    String address = "http://127.0.0.1:" + nobody.getAddress().getPort();
    Delivery rehearsed = new Delivery(() -> address, attempt -> {});
    ExecutorService visitors = Executors.newFixedThreadPool(plan.visitors());
    for (int i = 0; i < REHEARSALS; i++) {
      Follower follower = new Visitor(i).follower;
      var unused = visitors.submit(() -> rehearsed.deliver(account, follower.text("排练")));
    }
    visitors.shutdown();
    try {
      if (!visitors.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The platform itself is too slow");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    nobody.stop(0);
  }

  /** Returns when every visitor has all answers, or has waited in vain. */
  void run() {
    ExecutorService visitors = Executors.newFixedThreadPool(plan.visitors());
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < plan.visitors(); i++) {
      Visitor visitor = new Visitor(plan.first() + i);
      ends.add(visitors.submit(() -> visitor.live()));
    }
    visitors.shutdown();
    try {
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Visitor {

    private final int number;
    private final SplittableRandom random;
    private final Follower follower;

    Visitor(int number) {
      this.number = number;
      this.random = new SplittableRandom(number);
      this.follower =
          new Follower(
              account,
              "o%s-%04d".formatted(account.name(), number),
              api,
              InstantSource.system(),
              "");
    }

    Void live() throws InterruptedException {
      think(1);
      for (int question = 1; question <= plan.each(); question++) {
        if (question > 1 && question == plan.each()) {
          restarted.await();
          think(1);
        }
        String tag = "%04d号第%03d问".formatted(number, question);
        boolean patient = random.nextInt(5) > 0;
        ask(tag, patient);
        think(1);
      }
      for (int i = 0; i < MOST_NEXT && !say(NEXT, null).startsWith(NOTHING); i++) {
        think(0.3);
      }
      return null;
    }

    private void ask(String tag, boolean patient) throws InterruptedException {
      ledger.asked(tag);
      asked.incrementAndGet();
      String text = say(tag + "，" + QUESTIONS.get(random.nextInt(QUESTIONS.size())), tag);
      if (!patient) {
        return;
      }
      long end = System.nanoTime() + LONGEST_WAIT.toNanos();
      boolean told = text.startsWith("正在查阅") || text.contains("继续");
      while (!ledger.has(tag) && System.nanoTime() < end) {
        think(0.5);
        if (!ledger.has(tag) && (told || random.nextInt(10) == 0)) {
          say(NEXT, null);
        }
      }
    }

    private String say(String text, @Nullable String tag) throws InterruptedException {
      Sent sent = follower.text(text);
      String shown = delivery.deliver(account, sent);
      ledger.shown("%04d".formatted(number), shown, tag);
      return shown;
    }

    private void think(double share) throws InterruptedException {
      long most = Math.max(2, (long) (plan.thinking().toMillis() * share));
      Thread.sleep(random.nextLong(most / 2, most));
    }
  }

  /** Long or short by the question, the same on every node and at every attempt. */
  public static Duration due(String question, Duration shortest, Duration longest) {
    Matcher tag = Ledger.TAG.matcher(question);
    long seed = tag.find() ? tag.group().hashCode() : 7;
    double share = new SplittableRandom(seed).nextDouble();
    double factor = Math.pow((double) longest.toMillis() / shortest.toMillis(), share);
    return Duration.ofMillis((long) (shortest.toMillis() * factor));
  }
}
