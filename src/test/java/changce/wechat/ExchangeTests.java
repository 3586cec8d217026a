package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import changce.wechat.Slots.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExchangeTests {

  private static final long TEXT = 17;

  private final Slots slots = mock();
  private final Exchange exchange =
      new Exchange(
          mock(),
          mock(),
          Instant.EPOCH,
          new DeliveryTimes(Duration.ofMillis(4200), Duration.ZERO, Duration.ZERO, () -> 1).begin(),
          slots);

  @Test
  void whatWasWrittenInTimeIsGiven() {
    exchange.about(Optional.of(new Given("答", TEXT, false)));
    exchange.answered(Duration.ofMillis(4900));
    verify(slots).given(TEXT);
    verifyNoMoreInteractions(slots);
  }

  @Test
  void whatWasWrittenWhenThePlatformHadHungUpWaitsForTheNextContact() {
    exchange.about(Optional.of(new Given("答", TEXT, false)));
    exchange.answered(Duration.ofSeconds(5));
    verify(slots).notGiven(TEXT);
    verifyNoMoreInteractions(slots);
  }

  @Test
  void whatComesAfterItHungUpWaitsAsWell() {
    exchange.hungUp();
    assertThat(exchange.about(Optional.of(new Given("答", TEXT, false)))).isPresent();
    verify(slots).notGiven(TEXT);
  }
}
