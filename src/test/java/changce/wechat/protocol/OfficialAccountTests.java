package changce.wechat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.MovableClock;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.platform.PlatformApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a node comes by its token and holds it. */
class OfficialAccountTests {

  private static final PlatformAccount ACCOUNT = PlatformAccount.of("service", true);

  private final MovableClock clock = new MovableClock();
  private final PlatformApi api = new PlatformApi(clock, List.of(ACCOUNT));
  private final OfficialAccount account =
      new OfficialAccount(api.url(), ACCOUNT.appId(), ACCOUNT.secret(), clock);

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void tokenIsFetchedOnceForManyCalls() {
    for (int i = 0; i < 5; i++) {
      assertThat(account.typing("o1")).isEmpty();
    }
    assertThat(fetched()).isEqualTo(1);
    assertThat(api.calls("stable_token").get(0).body().path("force_refresh").asBoolean()).isFalse();
  }

  @Test
  void tokenIsFetchedOnceForCallersAtTheSameTime() {
    assertThat(atOnce(8)).allMatch(Optional::isEmpty);
    assertThat(fetched()).isEqualTo(1);
    assertThat(api.calls("typing")).hasSize(8);
  }

  @Test
  void tokenThatTwoCallersFindStaleIsFetchedAnewOnce() {
    account.typing("o1");
    api.expireTokens();
    api.holdsUntilThereAre(2);
    assertThat(atOnce(2)).allMatch(Optional::isEmpty);
    assertThat(fetched()).isEqualTo(2);
    assertThat(api.calls("typing")).hasSize(5);
  }

  @Test
  void tokenIsFetchedAnewBeforeItsEnd() {
    account.typing("o1");
    clock.forward(Duration.ofMinutes(114));
    account.typing("o1");
    assertThat(fetched()).as("six minutes before the end").isEqualTo(1);
    clock.forward(Duration.ofMinutes(3));
    account.typing("o1");
    assertThat(fetched()).as("three minutes before the end").isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {40001, 40014, 42001, 41001})
  void tokenThatIsNotTakenIsFetchedAnewOnceAndTheCallRepeatedOnce(int code) {
    account.typing("o1");
    api.expireTokens();
    api.failsWith(code);
    assertThat(account.typing("o1")).isEmpty();
    assertThat(fetched()).isEqualTo(2);
    assertThat(api.calls("typing")).hasSize(3);
  }

  @Test
  void sameTokenAgainIsNotTriedAgain() {
    account.typing("o1");
    api.failsWith(40014);
    assertThat(account.typing("o1"))
        .get()
        .extracting(WeChatFailure::code, WeChatFailure::meaning)
        .satisfies(said -> assertThat(said.toString()).contains("40014", "密钥可能已更换"));
    assertThat(fetched()).isEqualTo(2);
    assertThat(api.calls("typing")).hasSize(2);
  }

  @Test
  void platformThatIsNotThereIsAFailureAndNoException() {
    api.close();
    assertThat(account.check()).isPresent();
    assertThat(account.send("o1", "在吗")).isPresent();
  }

  @Test
  void nothingWasSentWhenTheTokenDidNotCome() {
    api.givesNoToken();
    assertThat(account.send("o1", "在吗"))
        .get()
        .matches(failure -> failure instanceof WeChatFailure.Unreachable)
        .matches(failure -> !failure.unsure());
    account.check();
    api.reset();
    account.typing("o1");
    api.expireTokens();
    api.givesNoToken();
    assertThat(account.send("o1", "在吗")).get().matches(failure -> !failure.unsure());
  }

  @Test
  void busyPlatformMayHaveSentAllTheSameAndIsAskedTwiceMoreAtMost() {
    api.failsWith(-1, -1, -1, -1);
    assertThat(account.send("o1", "在吗")).get().matches(WeChatFailure::unsure);
    assertThat(api.calls("custom/send")).hasSize(3);
  }

  @Test
  void sendThatMayHaveHappenedIsNotMadeSureByWhatTheNextTrySays() {
    api.failsWith(-1, 45011);
    assertThat(account.send("o1", "在吗")).get().matches(WeChatFailure::unsure);
  }

  @Test
  void wrongSecretSaysWhatIsWrong() {
    OfficialAccount other = new OfficialAccount(api.url(), ACCOUNT.appId(), "other", clock);
    assertThat(other.check()).get().extracting(WeChatFailure::code).isEqualTo(40125);
  }

  private List<Optional<WeChatFailure>> atOnce(int callers) {
    CyclicBarrier start = new CyclicBarrier(callers);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<CompletableFuture<Optional<WeChatFailure>>> calls =
          IntStream.range(0, callers)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> typing(start, i), threads))
              .toList();
      return calls.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private Optional<WeChatFailure> typing(CyclicBarrier start, int caller) {
    try {
      start.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
    return account.typing("o" + caller);
  }

  private int fetched() {
    return api.calls("stable_token").size();
  }
}
