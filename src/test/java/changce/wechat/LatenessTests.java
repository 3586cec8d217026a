package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenessTests {

  private static final Duration AT_START = Duration.ofSeconds(3);
  private static final Duration MOST = Duration.ofSeconds(2);

  private long now = 7;
  private final Lateness lateness = new Lateness(() -> now, AT_START, MOST);

  @Test
  void nodeThatHasJustStartedIsTakenForSlow() {
    assertThat(lateness.now()).isEqualTo(AT_START);
    now += Lateness.REMEMBERED.plus(Lateness.FORGOTTEN).toNanos();
    assertThat(lateness.now()).isZero();
  }

  @Test
  void latestOfTheLastOnesCounts() {
    now += Duration.ofMinutes(1).toNanos();
    lateness.note(Duration.ofMillis(400));
    lateness.note(Duration.ofMillis(10));
    assertThat(lateness.now()).isEqualTo(Duration.ofMillis(400));
    now += Lateness.REMEMBERED.toNanos();
    assertThat(lateness.now()).isEqualTo(Duration.ofMillis(400));
    now += Lateness.FORGOTTEN.dividedBy(2).toNanos();
    assertThat(lateness.now()).isEqualTo(Duration.ofMillis(200));
    lateness.note(Duration.ofMillis(300));
    assertThat(lateness.now()).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void noDeliveryIsRobbedOfItsTime() {
    now += Duration.ofMinutes(1).toNanos();
    lateness.note(Duration.ofSeconds(30));
    assertThat(lateness.now()).isEqualTo(MOST);
  }
}
