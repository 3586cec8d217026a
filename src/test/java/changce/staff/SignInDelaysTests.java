package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import changce.StoreTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long who fails to sign in must wait. */
@StoreTest
@Import(People.class)
class SignInDelaysTests {

  private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired SignIn signIn;

  private final String name = "name-" + UUID.randomUUID();
  private final String address = "address-" + UUID.randomUUID();

  @BeforeEach
  @AfterEach
  void nobodyWaits() {
    jdbc.sql("delete from sign_in_failure").update();
  }

  @Test
  void theFifthFailureCostsHalfAMinuteAndEachFurtherOneTwiceAsMuchUpToSixteenMinutes() {
    SignInDelays now = after(Duration.ZERO);
    assertThat(
            IntStream.range(0, 12)
                .mapToObj(
                    i -> {
                      now.failed(name, address);
                      return now.left(name, address);
                    }))
        .containsExactlyElementsOf(
            LongStream.of(0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 960, 960)
                .mapToObj(Duration::ofSeconds)
                .toList());
  }

  @Test
  void passwordIsNotGuessedByWhoeverSitsAtAnOpenScreen() {
    ConsoleClient open = people.signedIn(port, "left-open", Role.REVIEWER);
    List<String> said =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    open.post(
                            "/console/me/password",
                            "old",
                            "guess " + i,
                            "password",
                            "岳麓山下的桂花今年开了两次",
                            "again",
                            "岳麓山下的桂花今年开了两次")
                        .problem())
            .toList();
    assertThat(said.subList(0, 5)).allMatch(one -> one.contains("原密码不对"));
    assertThat(said.get(5)).contains("秒后再试");
    assertThat(open.post("/console/me/codes/off", "password", People.PASSWORD).problem())
        .contains("秒后再试");
  }

  @Test
  void whoHasWaitedMayTryAgainAndWaitsTwiceAsLongForTheNextFailure() {
    fail(after(Duration.ZERO), 5);
    assertThat(after(Duration.ofSeconds(29)).left(name, address)).isEqualTo(Duration.ofSeconds(1));
    SignInDelays then = after(Duration.ofSeconds(30));
    assertThat(then.left(name, address)).isZero();
    then.failed(name, address);
    assertThat(then.left(name, address)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whoSignsInBeginsAnew() {
    SignInDelays now = after(Duration.ZERO);
    fail(now, 6);
    now.succeeded(name);
    assertThat(now.left(name, address)).isZero();
    fail(now, 4);
    assertThat(now.left(name, address)).isZero();
  }

  @Test
  void anAddressThatTriesManyNamesWaitsForAllOfThemAndNoOtherAddressDoes() {
    SignInDelays now = after(Duration.ZERO);
    IntStream.range(0, 29).forEach(i -> now.failed(name + i, address));
    assertThat(now.left("fresh", address)).isZero();
    now.failed(name + 29, address);
    assertThat(now.left("fresh", address)).isEqualTo(Duration.ofSeconds(30));
    assertThat(now.left("fresh", address + "1")).isZero();
    now.succeeded(name + 29);
    assertThat(now.left("fresh", address)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void failuresAreForgottenAfterADay() {
    fail(after(Duration.ZERO), 4);
    after(Duration.ofHours(24)).forget();
    SignInDelays next = after(Duration.ofHours(24));
    next.failed(name, address);
    assertThat(next.left(name, address)).isPositive();
    after(Duration.ofDays(2).plusSeconds(1)).forget();
    fail(after(Duration.ofHours(49)), 4);
    assertThat(after(Duration.ofHours(49)).left(name, address)).isZero();
  }

  @Test
  void whoHasWaitedIsLetIn() {
    people.person("deng", Role.REVIEWER);
    ConsoleClient client = new ConsoleClient(port);
    for (int i = 0; i < 5; i++) {
      client.signIn("deng", "wrong");
    }
    assertThat(client.signIn("deng", People.PASSWORD).status()).isEqualTo(422);
    jdbc.sql("update sign_in_failure set not_before = last_at").update();
    assertThat(client.signIn("deng", People.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void anAddressThatGuessesManyNamesMustWaitWithAnyOther() {
    people.person("deng", Role.REVIEWER);
    ConsoleClient client = new ConsoleClient(port);
    client.signIn("guessed", "wrong");
    jdbc.sql("update sign_in_failure set failures = 29 where subject like 'address %'").update();
    assertThat(client.signIn("guessed-too", "wrong").problem()).isEqualTo("账号或密码不对。");
    assertThat(client.signIn("deng", People.PASSWORD).problem()).contains("请等 30 秒");
  }

  @Test
  void ofManyWrongPasswordsAtOnceNoMoreAreComparedThanOneAfterTheOther() {
    people.person("deng", Role.REVIEWER);
    ExecutorService many = Executors.newFixedThreadPool(30);
    List<CompletableFuture<String>> attempts =
        IntStream.range(0, 30)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> refusal("wrong" + i), many))
            .toList();
    many.shutdown();
    assertThat(attempts.stream().map(CompletableFuture::join))
        .containsOnly("staff.sign-in.wrong", "staff.sign-in.wait")
        .filteredOn("staff.sign-in.wrong"::equals)
        .hasSize(5);
  }

  @Test
  void whoSignsInCostsTheAddressNothing() {
    people.person("deng", Role.REVIEWER);
    SignInDelays now = after(Duration.ZERO);
    IntStream.range(0, 29).forEach(i -> now.failed(name + i, address));
    for (int i = 0; i < 3; i++) {
      SignInDelays.Attempt attempt = now.attempt("deng", address);
      assertThat(now.left("fresh", address)).isEqualTo(Duration.ofSeconds(30));
      now.giveBack(attempt);
      assertThat(now.left("fresh", address)).isZero();
    }
    signIn.with("deng", People.PASSWORD, "", new SignIn.Place(address + "1", ""));
    assertThat(jdbc.sql("select subject from sign_in_failure").query(String.class).list())
        .contains("address " + address)
        .doesNotContain("address " + address + "1", "name deng");
  }

  private String refusal(String password) {
    return catchThrowableOfType(
            Refused.class, () -> signIn.with("deng", password, "", new SignIn.Place(address, "")))
        .notice()
        .key();
  }

  private void fail(SignInDelays waiting, int times) {
    IntStream.range(0, times).forEach(i -> waiting.failed(name, address));
  }

  /** By a clock that stands still. */
  private SignInDelays after(Duration passed) {
    return new SignInDelays(jdbc, Clock.fixed(BEGIN.plus(passed), ZoneOffset.UTC));
  }
}
