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
  private final Exchange exchange = begunAfter(Duration.ZERO);

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

  @Test
  void deliveryThatWasNotTakenInIsTheLastByItsTime() {
    assertThat(begunAfter(Duration.ofSeconds(6)).last()).isFalse();
    assertThat(begunAfter(Duration.ofSeconds(10)).last()).isTrue();
  }

  @Test
  void deliveryThatWasTakenInIsTheLastByItsCountAsWell() {
    exchange.received(ReceiptTests.message(2));
    assertThat(exchange.last()).isFalse();
    exchange.received(ReceiptTests.message(3));
    assertThat(exchange.last()).isTrue();
  }

  private Exchange begunAfter(Duration passed) {
    return new Exchange(
        mock(),
        mock(),
        Instant.EPOCH,
        Instant.EPOCH.plus(passed),
        new DeliveryTimes(Duration.ofMillis(4200), Duration.ZERO, Duration.ZERO, () -> 1).begin(),
        slots);
  }
}
