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
    assertThat(received(2, 5_000).last(message(2))).isFalse();
    assertThat(received(3, 10_000).last(message(3))).isTrue();
  }

  @Test
  void deliveriesInQuickSuccessionAreCounted() {
    assertThat(received(2, 1_200).last(message(2))).isFalse();
    assertThat(received(3, 2_400).last(message(3))).isTrue();
  }

  /** A node that has just started ends it at 11.2 s: its end does not tell it from the second. */
  @Test
  void thirdDeliveryIsTheLastByItsTimeWhereTheFirstDiedWithItsNode() {
    assertThat(received(2, 10_000).last(message(2))).isTrue();
    assertThat(received(1, 10_000).last(message(1))).isTrue();
  }

  @Test
  void secondDeliveryIsNotTheLastWhereItComesTwoSecondsLate() {
    assertThat(received(2, 7_900).last(message(2))).isFalse();
  }

  @Test
  void thirdDeliveryIsTheLastWhereTheClocksAreTwoSecondsApart() {
    assertThat(received(2, 8_000).last(message(2))).isTrue();
  }

  @Test
  void deliveryStandsAsideForALaterOne() {
    assertThat(received(1, 0).superseded(message(2))).isTrue();
    assertThat(received(2, 5_000).superseded(message(2))).isFalse();
  }

  @Test
  void lastDeliveryDoesNotStandAsideForOneThatWasTakenInLate() {
    assertThat(received(2, 10_000).superseded(message(3))).isFalse();
  }

  /**
   * @param begun milliseconds after it was written
   */
  private static Receipt received(int deliveries, long begun) {
    return new Receipt(message(deliveries), WRITTEN, WRITTEN.plusMillis(begun));
  }

  static Message message(int deliveries) {
    return message(deliveries, 0);
  }

  static Message message(int deliveries, int tries) {
    OffsetDateTime time = WRITTEN.atOffset(ZoneOffset.UTC);
    return new Message(
        1,
        new WeChatVisitor("service", "abcdefgh"),
        time,
        time,
        deliveries,
        Task.ASK,
        State.RUNNING,
        "问",
        tries,
        null,
        null,
        null);
  }
}
