package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.TestStore;
import changce.wechat.platform.Ledger;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.platform.Simulation.Plan;
import changce.wechat.platform.TwoNodes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small run of what {@code bin/bench wechat} runs in full, without looking at the clock. */
class SimulatedPlatformTests {

  private static final Duration THINKING = Duration.ofSeconds(2);

  private static TwoNodes nodes;

  @BeforeAll
  static void start() throws Exception {
    String store = TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"));
    nodes = new TwoNodes(store, Duration.ofMillis(200), Duration.ofSeconds(15)).start();
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
                TwoNodes.VERIFIED, new Plan(1, 16, 2, THINKING),
                TwoNodes.UNVERIFIED, new Plan(1001, 16, 2, THINKING)));
    assertThat(ledgers.values()).hasSize(2).allSatisfy(SimulatedPlatformTests::hold);
  }

  private static void hold(Ledger ledger) {
    System.out.print(ledger.report());
    assertThat(ledger.lost()).isEmpty();
    assertThat(ledger.twice()).isEmpty();
    assertThat(ledger.disorder()).isEmpty();
    assertThat(ledger.tooLong()).isZero();
    assertThat(ledger.refused()).isZero();
  }
}
