package changce.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import changce.StoreTest;
import changce.web.Allowance.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.publisher.Mono;

/** How long it is until there is room again. */
@StoreTest
class AllowanceTests {

  /** Far from what others ask now. */
  private static final Instant BEGIN = Instant.parse("2031-05-01T08:00:00Z");

  @Autowired JdbcClient jdbc;
  @Autowired ServiceSecret secret;
  private final UUID visitor = UUID.randomUUID();

  @Test
  void visitorIsToldTheSecondsUntilTheOldestIsNoLongerCounted() {
    take(0, 10);
    take(20, 10);
    Refusal refused = refused(35, 10);
    assertThat(refused.again()).isEqualTo(Duration.ofSeconds(25));
    assertThat(Refusal.said(refused, false)).isEqualTo("您提交得太快了，一分钟最多 2 次，请过 25 秒再试。");
    assertThat(Refusal.said(refused, true))
        .isEqualTo("That was too fast: at most 2 a minute. Please try again in 25 seconds.");
    assertThat(refused(59, 10).again()).isEqualTo(Duration.ofSeconds(1));
    take(60, 10);
    assertThat(refused(61, 10).again()).isEqualTo(Duration.ofSeconds(19));
  }

  @Test
  void dayIsToldInHoursToo() {
    take(0, 1);
    Refusal refused = refused(7200, 1);
    assertThat(refused.again()).isEqualTo(Duration.ofHours(22));
    assertThat(Refusal.said(refused, false)).contains("请过 79200 秒（约 22 小时）再来", "12345");
    assertThat(Refusal.said(refused, true)).contains("in 79200 seconds (about 22 hours)", "12345");
  }

  @Test
  void questionThatWeFailedToTakeIsNotCounted() {
    Caller caller = new Caller("allowance", visitor, null, null, false);
    Allowance allowance = allowance(0, 10);
    for (int i = 0; i < 5; i++) {
      Mono<Object> full = Mono.error(new IllegalStateException("no room"));
      assertThatIllegalStateException()
          .isThrownBy(() -> allowance.during(Kind.QUESTION, caller, full).block());
    }
    assertThat(allowance.during(Kind.QUESTION, caller, Mono.just("taken")).block())
        .isEqualTo("taken");
  }

  @Test
  void questionThatCouldNotBeOneIsCounted() {
    Caller caller = new Caller("allowance", visitor, null, null, false);
    Allowance allowance = allowance(0, 10);
    Mono<Object> refused = Mono.error(Refusal.unknownSite("x"));
    for (int i = 0; i < 2; i++) {
      assertThat(refusalOf(allowance.during(Kind.QUESTION, caller, refused)).status().value())
          .isEqualTo(404);
    }
    assertThat(refusalOf(allowance.during(Kind.QUESTION, caller, refused)).status().value())
        .isEqualTo(429);
  }

  /** An office of sixty people opens the page at nine. */
  @Test
  void openingThePageIsCountedForTheAddressAlone() {
    Allowance allowance = allowance(0, 1);
    String address = "203.0.113." + (visitor.hashCode() & 0xff);
    Caller caller = new Caller("allowance", visitor, address, 1, false);
    for (int i = 0; i < 7; i++) {
      allowance.take(Kind.TOKEN, caller);
    }
    Refusal refused = catchThrowableOfType(Refusal.class, () -> allowance.take(Kind.TOKEN, caller));
    assertThat(Refusal.said(refused, false)).startsWith("您所在的网络提交得太多");
  }

  private static Refusal refusalOf(Mono<?> counted) {
    return catchThrowableOfType(Refusal.class, counted::block);
  }

  @Test
  void textsAreHeldInStep() {
    ResourceBundle chinese = ResourceBundle.getBundle("changce/web/refusals", Locale.ROOT);
    ResourceBundle english = ResourceBundle.getBundle("changce/web/refusals", Locale.ENGLISH);
    for (TooOften.Limit limit : TooOften.Limit.values()) {
      String key = limit.name().toLowerCase(Locale.ROOT);
      assertThat(english.getString(key)).matches("\\p{ASCII}+").contains("{1}");
      assertThat(chinese.getString(key)).contains("{1}");
    }
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
  }

  private Refusal refused(int second, int perDay) {
    return catchThrowableOfType(Refusal.class, () -> take(second, perDay));
  }

  private void take(int second, int perDay) {
    allowance(second, perDay)
        .take(Kind.QUESTION, new Caller("allowance", visitor, null, null, false));
  }

  private Allowance allowance(int second, int perDay) {
    Clock clock = Clock.fixed(BEGIN.plusSeconds(second), ZoneOffset.UTC);
    WebSettings settings =
        new WebSettings(
            Path.of("knowledge/sites.yml"),
            null,
            Duration.ofMinutes(15),
            null,
            null,
            Set.of(),
            2,
            perDay,
            60,
            7,
            600);
    return new Allowance(jdbc, settings, secret, clock);
  }
}
