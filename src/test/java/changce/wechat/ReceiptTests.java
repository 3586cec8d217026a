package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.Message.State;
import changce.wechat.Message.Task;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReceiptTests {

  private static final Instant WRITTEN = Instant.parse("2026-11-25T02:00:00Z");

  @Test
  void thirdDeliveryIsTheLast() {
    assertThat(received(2).last(message(2), after(9_200))).isFalse();
    assertThat(received(3).last(message(3), after(14_200))).isTrue();
  }

  @Test
  void deliveryAfterOneThatDiedWithItsNodeIsTheLastByItsTime() {
    assertThat(received(2).last(message(2), after(14_200))).isTrue();
    assertThat(received(1).last(message(1), after(14_200))).isTrue();
  }

  @Test
  void deliveryStandsAsideForALaterOne() {
    assertThat(received(1).superseded(message(2), after(4_200))).isTrue();
    assertThat(received(2).superseded(message(2), after(9_200))).isFalse();
  }

  @Test
  void lastDeliveryDoesNotStandAsideForOneThatWasTakenInLate() {
    assertThat(received(2).superseded(message(3), after(14_200))).isFalse();
  }

  private static Receipt received(int deliveries) {
    return new Receipt(message(deliveries), WRITTEN);
  }

  private static Instant after(long milliseconds) {
    return WRITTEN.plusMillis(milliseconds);
  }

  private static Message message(int deliveries) {
    OffsetDateTime time = WRITTEN.atOffset(ZoneOffset.UTC);
    return new Message(
        1,
        new Visitor("service", "abcdefgh"),
        time,
        time,
        deliveries,
        Task.ASK,
        State.RUNNING,
        "问",
        0,
        null,
        null);
  }
}
