package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.TestStore;
import changce.wechat.platform.Ledger;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.platform.Simulation.Plan;
import changce.wechat.platform.TwoNodes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small run of what {@code bin/bench wechat} runs in full. */
class SimulatedPlatformTests {

  private static final Duration THINKING = Duration.ofSeconds(1);

  /** Leaves the machine a second of the platform's 4.5 s, in place of 0.3 s. */
  private static final String SOONER = "--changce.wechat.patience=3500ms";

  /** Where other programs take more than this share of it, the machine itself is late. */
  private static final double MOST_OF_OTHERS = 0.3;

  private static TwoNodes nodes;

  @BeforeAll
  static void start() throws Exception {
    String store = TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"));
    nodes = new TwoNodes(store, Duration.ofMillis(200), Duration.ofSeconds(15), SOONER).start();
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @Test
  void accountOfEachKindAnswersEveryMessageOnceAlthoughANodeIsKilled() throws Exception {
    Map<PlatformAccount, Ledger> ledgers =
        nodes.run(
            Map.of(
                TwoNodes.VERIFIED, new Plan(1, 12, 3, THINKING),
                TwoNodes.UNVERIFIED, new Plan(1001, 12, 3, THINKING)));
    assertThat(ledgers.values()).hasSize(2).allSatisfy(SimulatedPlatformTests::hold);
    System.out.printf(Locale.ROOT, "  others used %.0f%% of it%n", 100 * nodes.usedByOthers());
    if (nodes.usedByOthers() < MOST_OF_OTHERS) {
      assertThat(ledgers.values()).allSatisfy(SimulatedPlatformTests::holdInTime);
    }
  }

  private static void holdInTime(Ledger ledger) {
    assertThat(ledger.late()).isZero();
    assertThat(ledger.faults()).isZero();
  }

  private static void hold(Ledger ledger) {
    System.out.print(ledger.report());
    assertThat(ledger.others()).isEmpty();
    assertThat(ledger.astray()).isEmpty();
    assertThat(ledger.lost()).isEmpty();
    assertThat(ledger.twice()).isEmpty();
    assertThat(ledger.disorder()).isEmpty();
    assertThat(ledger.tooLong()).isZero();
    assertThat(ledger.refused()).isZero();
  }
}
