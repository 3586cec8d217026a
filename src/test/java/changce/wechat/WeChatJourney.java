package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.StoreClock;
import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import changce.wechat.platform.Follower.Sent;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.platform.PlatformApi;
import changce.wechat.platform.SlowModel;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service, called by a simulated platform over HTTP. A delivery is answered after 0.9 s
 * instead of 4.2 s.
 */
@StoreTest
@Import(WeChatJourney.Time.class)
public abstract class WeChatJourney {

  static final Duration PLATFORM_WAITS = Duration.ofSeconds(5);

  /**
   * By the clock, from one delivery to the next: two of them make the third the last by its time,
   * whether or not the others were counted before the platform hung up.
   */
  static final Duration BETWEEN = Duration.ofSeconds(4);

  protected static final String QUESTION = "个转企有什么支持？";

  protected static final MovableClock CLOCK = new MovableClock();
  protected static final PlatformAccount SERVICE = PlatformAccount.of("service", true);
  static final PlatformAccount PLAIN_READER = PlatformAccount.of("reader", false);

  /** Unverified as well; has the platform come again by an error. */
  protected static final PlatformAccount EAGER = PlatformAccount.of("eager", false);

  static final PlatformAccount SANDBOX = PlatformAccount.of("sandbox", true).inPlainMode();
  static final PlatformAccount CLOSED = PlatformAccount.of("closed", true);
  static final List<PlatformAccount> ACCOUNTS =
      List.of(SERVICE, PLAIN_READER, EAGER, SANDBOX, CLOSED);

  /** Of the service's account, before its present one. */
  static final String PREVIOUS_KEY = "previous0123456789abcdefghijklmnopqrstuvwxy";

  protected static final PlatformApi API = new PlatformApi(CLOCK, ACCOUNTS);
  protected static final SlowModel MODEL = new SlowModel(question -> Duration.ZERO);

  @Autowired JdbcClient jdbc;
  @Autowired Keys keys;
  @LocalServerPort protected int port;

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return CLOCK;
    }

    /** As if the database stood on the same machine. */
    @Bean
    @Primary
    StoreClock movableStoreClock() {
      return () -> OffsetDateTime.now(CLOCK);
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    ACCOUNTS.stream()
        .flatMap(account -> account.properties().stream())
        .map(property -> property.split("=", 2))
        .forEach(property -> registry.add(property[0], () -> property[1]));
    registry.add("changce.wechat.accounts.eager.hold", () -> "error");
    registry.add("changce.wechat.accounts.service.previous-encoding-aes-key", () -> PREVIOUS_KEY);
    registry.add("changce.wechat.accounts.closed.off.reason", () -> "测试停用");
    registry.add("changce.wechat.accounts.closed.off.notice", () -> "本号正在维护，请拨打12345。");
    registry.add("changce.wechat.key", () -> "0123456789abcdef0123456789abcdef");
    registry.add("changce.wechat.api", API::url);
    registry.add("changce.wechat.page-url", () -> "https://policy.example.cn");
    registry.add("changce.wechat.patience", () -> "900ms");
    // Each has the same time, however busy the machine.
    registry.add("changce.wechat.late-at-start", () -> "0s");
    registry.add("changce.wechat.late-at-most", () -> "0s");
    registry.add("changce.models[0].base-url", MODEL::baseUrl);
    registry.add("changce.models[0].model", () -> "slow");
  }

  @BeforeEach
  void quick() {
    MODEL.takes(question -> Duration.ZERO);
    API.reset();
  }

  @AfterEach
  void nothingGoesOn() {
    MODEL.hurries();
    allIsAnswered();
    await(() -> count("select count(*) from wechat_text where state = 'sending'") == 0);
    jdbc.sql("update wechat_text set state = 'dropped' where state in ('waiting', 'kept')")
        .update();
    jdbc.sql("update wechat_account set no_push_since = null, off_at = null").update();
  }

  protected void allIsAnswered() {
    await(
        () ->
            count("select count(*) from wechat_message where state in ('queued','running')") == 0);
  }

  protected Follower follower(PlatformAccount account) {
    return new Follower(account, "o" + UUID.randomUUID(), API, CLOCK, "http://localhost:" + port);
  }

  /** Whose platform hangs up long before five seconds, on a delivery that is left unanswered. */
  Follower impatient(PlatformAccount account) {
    Follower follower = follower(account);
    follower.isCutAfter(Duration.ofSeconds(2));
    return follower;
  }

  /** Delivers until there is an answer, three times at most, as the platform does. */
  Reply deliver(Follower follower, Sent sent) {
    Reply reply = follower.deliver(sent);
    for (int delivery = 2; delivery <= 3 && reply.cut(); delivery++) {
      reply = follower.deliver(sent);
    }
    return reply;
  }

  int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  int messages(Follower follower) {
    return jdbc.sql("select count(*) from wechat_message where visitor = :visitor")
        .param("visitor", visitor(follower).name())
        .query(Integer.class)
        .single();
  }

  /** Of all messages of theirs, as they are counted. */
  int deliveries(Follower follower) {
    return jdbc.sql(
            "select coalesce(sum(deliveries), 0) from wechat_message where visitor = :visitor")
        .param("visitor", visitor(follower).name())
        .query(Integer.class)
        .single();
  }

  WeChatVisitor visitor(Follower follower) {
    String account = follower.account().name();
    return new WeChatVisitor(account, keys.visitor(account, follower.openId()));
  }

  /** What the visitor is shown in the end, at once or later. */
  protected String answer(Follower follower, String text) {
    List<String> before = API.sent(follower.openId());
    Reply reply = deliver(follower, follower.text(text));
    if (!reply.silent()) {
      return reply.text();
    }
    await(() -> API.sent(follower.openId()).size() > before.size());
    return API.sent(follower.openId()).get(before.size());
  }

  /** Looks again and again for something that comes in its own time. */
  protected static void await(BooleanSupplier condition) {
    CountDownLatch never = new CountDownLatch(1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    try {
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("it did not come").isLessThan(end);
        never.await(50, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
