package changce.wechat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.platform.Delivery.Attempt;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerTests {

  private static final String TAG = "0001号第001问";
  private static final String ANSWER = "可以保留字号[1]。";

  private final Ledger ledger = new Ledger(false);
  private final Ledger verified = new Ledger(true);

  @Test
  void answerIsWhatNamesItsSource() {
    ledger.asked(TAG);
    ledger.shown("0001", "现在咨询的人太多，请过一会儿再发。", TAG);
    assertThat(ledger.lost()).containsExactly(TAG);
    assertThat(ledger.others()).hasSize(1);
    ledger.shown("0001", ANSWER, TAG);
    assertThat(ledger.lost()).isEmpty();
  }

  @Test
  void noticesAreNoAnswersAndNothingElse() {
    ledger.asked(TAG);
    ledger.shown("0001", "正在查阅政策，还没有写完。", TAG);
    ledger.shown("0001", Simulation.NOTHING, null);
    ledger.shown("0001", "", null);
    assertThat(ledger.lost()).containsExactly(TAG);
    assertThat(ledger.others()).isEmpty();
  }

  @Test
  void answerToAnotherVisitorIsAstrayAndLost() {
    verified.asked(TAG);
    verified.pushed("0002", "您问：" + TAG + "，个转…\n\n" + ANSWER);
    assertThat(verified.lost()).containsExactly(TAG);
    assertThat(verified.astray()).containsExactly(TAG + " to 0002");
    verified.pushed("0001", "您问：" + TAG + "，个转…\n\n" + ANSWER);
    assertThat(verified.lost()).isEmpty();
  }

  @Test
  void answerThatSaysItMayHaveBeenSentIsARepetitionAndNotTwice() {
    ledger.shown("0001", ANSWER, TAG);
    ledger.shown("0001", "（这条可能已经发过，再发一次）\n您问：" + TAG + "，个转…\n\n" + ANSWER, null);
    assertThat(ledger.twice()).isEmpty();
    assertThat(ledger.report()).contains("answered twice 0 (and again with a note 1)");
    ledger.shown("0001", ANSWER, TAG);
    assertThat(ledger.twice()).containsExactly(TAG);
  }

  @Test
  void answerIsWholeWithAllOfItsParts() {
    ledger.asked(TAG);
    ledger.shown("0001", "（1/2）" + ANSWER, TAG);
    assertThat(ledger.lost()).containsExactly(TAG);
    ledger.shown("0001", "您问：" + TAG + "，个转…\n\n（2/2）其余", null);
    assertThat(ledger.lost()).isEmpty();
  }

  @Test
  void deliveryThatIsNotAnsweredIsLateButForThoseThatAreHeldOnPurpose() {
    ledger.attempt(hungUp(1));
    ledger.attempt(hungUp(2));
    assertThat(ledger.late()).isZero();
    ledger.attempt(hungUp(3));
    assertThat(ledger.late()).isEqualTo(1);
    verified.attempt(hungUp(1));
    assertThat(verified.late()).isEqualTo(1);
    verified.attempt(new Attempt(2, 200, Duration.ofMillis(4501)));
    assertThat(verified.late()).isEqualTo(2);
    verified.attempt(new Attempt(2, 200, Duration.ofMillis(4500)));
    assertThat(verified.late()).isEqualTo(2);
  }

  @Test
  void faultIsTheServicesOwnUnlessTheThirdDeliveryDiedWithItsNode() {
    ledger.shown("0001", Delivery.FAULT, TAG);
    assertThat(ledger.faults()).isEqualTo(1);
    ledger.attempt(new Attempt(3, -1, Duration.ofSeconds(1)));
    ledger.shown("0002", Delivery.FAULT, "0002号第001问");
    assertThat(ledger.faults()).isEqualTo(1);
  }

  private static Attempt hungUp(int number) {
    return new Attempt(number, 0, Duration.ofSeconds(5));
  }
}
