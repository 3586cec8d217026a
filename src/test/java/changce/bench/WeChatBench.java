package changce.bench;

import changce.TestStore;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.platform.Simulation.Plan;
import changce.wechat.platform.TwoNodes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The official account against the simulated platform: 200 visitors with 2,000 questions to an
 * account of each kind, a model that takes 0.2 s to 60 s, two nodes on PostgreSQL of which one is
 * killed in the middle.
 */
public final class WeChatBench {

  private static final int VISITORS = Integer.getInteger("changce.bench.visitors", 200);
  private static final int EACH = Integer.getInteger("changce.bench.each", 10);
  private static final Duration THINKING = Duration.ofSeconds(2);

  /**
   * @param arguments verified or unverified alone, or both accounts together with half the visitors
   *     each; none for all but that
   */
  public static void main(String[] arguments) throws Exception {
    String part = arguments.length == 0 ? "" : arguments[0];
    String store = TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"));
    try (TwoNodes nodes =
        new TwoNodes(store, Duration.ofMillis(200), Duration.ofSeconds(60)).start()) {
      if (is(part, "verified")) {
        run(nodes, TwoNodes.VERIFIED, 1);
      }
      if (is(part, "unverified")) {
        run(nodes, TwoNodes.UNVERIFIED, 5001);
      }
      if (part.equals("together")) {
        together(nodes);
      }
    }
    System.exit(0);
  }

  private static boolean is(String asked, String part) {
    return asked.isEmpty() || asked.equals(part);
  }

  private static void run(TwoNodes nodes, PlatformAccount account, int first) throws Exception {
    System.out.printf(
        "%s account, %d visitors, model 0.2 s to 60 s%n",
        account.verified() ? "verified" : "unverified", VISITORS);
    long begun = System.nanoTime();
    String report = nodes.run(account, new Plan(first, VISITORS, EACH, THINKING)).report();
    System.out.print(report);
    System.out.printf(
        Locale.ROOT, "  in %d s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
  }

  private static void together(TwoNodes nodes) throws Exception {
    Map<PlatformAccount, Plan> plans =
        Map.of(
            TwoNodes.VERIFIED, new Plan(1, VISITORS / 2, EACH, THINKING),
            TwoNodes.UNVERIFIED, new Plan(5001, VISITORS / 2, EACH, THINKING));
    System.out.printf("both accounts together, %d visitors, model 0.2 s to 60 s%n", VISITORS);
    nodes
        .run(plans)
        .forEach(
            (account, ledger) ->
                System.out.printf(
                    "%s account%n%s",
                    account.verified() ? "verified" : "unverified", ledger.report()));
  }
}
