package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.DeliveryTimes.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTimesTests {

  private static final Duration PATIENCE = Duration.ofMillis(4200);

  private static final Duration MOST = Duration.ofSeconds(2);

  private long now = 7;
  private final DeliveryTimes times =
      new DeliveryTimes(PATIENCE, Duration.ofSeconds(3), MOST, () -> now);

  @Test
  void nodeThatIsInTimeGivesAllOfIt() {
    pass(Duration.ofMinutes(1));
    Time time = watched();
    pass(PATIENCE.minusMillis(1));
    assertThat(upAfterALook(time, Duration.ZERO)).isFalse();
    pass(Duration.ofMillis(1));
    assertThat(upAfterALook(time, Duration.ZERO)).isTrue();
  }

  @Test
  void deliveryThatIsAlreadyWaitingIsAnsweredSoonerWhenTheNodeFallsBehind() {
    pass(Duration.ofMinutes(1));
    Time time = watched();
    pass(Duration.ofMillis(3800));
    assertThat(upAfterALook(time, Duration.ofMillis(399))).isFalse();
    assertThat(upAfterALook(time, Duration.ofMillis(400))).isTrue();
  }

  @Test
  void whatWasAnsweredLateShortensTheNextOnes() {
    pass(Duration.ofMinutes(1));
    Time first = watched();
    pass(PATIENCE);
    times.look(Duration.ZERO);
    pass(Duration.ofMillis(700));
    times.answered(first);
    assertThat(times.patience()).isEqualTo(PATIENCE.minusMillis(700));
  }

  @Test
  void deliveryThatFailsDoesNotCostTheOthersTheirEnd() {
    pass(Duration.ofMinutes(1));
    List<Time> open = List.of(watched(), watched(), watched());
    List<Time> told = new ArrayList<>();
    open.forEach(
        time ->
            time.end()
                .subscribe(
                    up -> {
                      told.add(time);
                      throw new IllegalStateException("as a broken one may");
                    },
                    failure -> {
                      throw new IllegalStateException(failure);
                    }));
    pass(PATIENCE);
    times.look(Duration.ZERO);
    assertThat(told).containsExactlyInAnyOrderElementsOf(open);
  }

  @Test
  void whatWasAnsweredBeforeItsTimeSaysNothing() {
    pass(Duration.ofMinutes(1));
    Time first = watched();
    pass(Duration.ofMillis(900));
    times.answered(first);
    assertThat(times.patience()).isEqualTo(PATIENCE);
    pass(PATIENCE);
    assertThat(upAfterALook(first, Duration.ZERO)).isFalse();
  }

  @Test
  void noDeliveryIsRobbedOfMoreThanTheMost() {
    pass(Duration.ofMinutes(1));
    times.look(Duration.ofMinutes(1));
    assertThat(times.patience()).isEqualTo(PATIENCE.minus(MOST));
  }

  @Test
  void nodeThatHasJustStartedGivesLess() {
    assertThat(times.patience()).isEqualTo(PATIENCE.minusSeconds(3));
    assertThat(
            new DeliveryTimes(Duration.ofSeconds(1), Duration.ofSeconds(3), MOST, () -> now)
                .patience())
        .isEqualTo(Duration.ofMillis(250));
  }

  private Time watched() {
    Time time = times.begin();
    times.watch(time);
    return time;
  }

  private boolean upAfterALook(Time time, Duration late) {
    times.look(late);
    return Boolean.TRUE.equals(time.end().toFuture().getNow(false));
  }

  private void pass(Duration duration) {
    now += duration.toNanos();
  }
}
