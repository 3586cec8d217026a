package changce.wechat.platform;

import changce.Machine;
import changce.ServiceNode;
import changce.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Two nodes of the service on one PostgreSQL, a verified account and one that is not, a slow model.
 */
public final class TwoNodes implements AutoCloseable {

  public static final PlatformAccount VERIFIED = PlatformAccount.of("fuwuhao", true);
  public static final PlatformAccount UNVERIFIED = PlatformAccount.of("dingyuehao", false);

  private final PlatformApi api =
      new PlatformApi(InstantSource.system(), List.of(VERIFIED, UNVERIFIED));
  private final SlowModel model;
  private final List<ServiceNode> nodes = new ArrayList<>();
  private double usedByOthers;

  /**
   * @param store the address of an empty database
   * @param settings of both nodes beside the usual ones, each as {@code --name=value}
   */
  public TwoNodes(String store, Duration shortest, Duration longest, String... settings) {
    model = new SlowModel(question -> Simulation.due(question, shortest, longest));
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.datasource.url=" + store);
    arguments.add("--changce.models[0].base-url=" + model.baseUrl());
    arguments.add("--changce.models[0].model=slow");
    arguments.add("--changce.models[0].first-token=30s");
    arguments.add("--changce.models[0].whole=120s");
    arguments.add("--changce.wechat.key=0123456789abcdef0123456789abcdef");
    arguments.add("--changce.wechat.api=" + api.url());
    arguments.add("--changce.wechat.page-url=https://policy.example.cn");
    arguments.add("--logging.level.changce=error");
    arguments.add("--logging.level.changce.ReadyNotice=info");
    TestStore.SHARED_VECTORS.forEach(setting -> arguments.add("--" + setting));
    for (PlatformAccount account : List.of(VERIFIED, UNVERIFIED)) {
      account.properties().forEach(property -> arguments.add("--" + property));
    }
    arguments.addAll(List.of(settings));
    nodes.add(new ServiceNode(arguments));
    nodes.add(new ServiceNode(arguments));
  }

  /** Both at once: one of them makes the tables and the library. */
  public TwoNodes start() throws Exception {
    ExecutorService starts = Executors.newFixedThreadPool(nodes.size());
    List<Future<ServiceNode>> ends = new ArrayList<>();
    nodes.forEach(node -> ends.add(starts.submit(node::start)));
    starts.shutdown();
    for (Future<ServiceNode> end : ends) {
      end.get();
    }
    api.failsAtRandom(0.03);
    return this;
  }

  public List<ServiceNode> nodes() {
    return nodes;
  }

  /** The share of the machine that neither the nodes nor the platform used in the last run. */
  public double usedByOthers() {
    return usedByOthers;
  }

  private long spent() throws IOException {
    long spent = Machine.ticks(ProcessHandle.current().pid());
    for (ServiceNode node : nodes) {
      spent += node.spent();
    }
    return spent;
  }

  /** Kills one node in the middle and starts it again. */
  public Ledger run(PlatformAccount account, Simulation.Plan plan) throws Exception {
    return run(Map.of(account, plan)).get(account);
  }

  /** All at the same time. */
  public Map<PlatformAccount, Ledger> run(Map<PlatformAccount, Simulation.Plan> plans)
      throws Exception {
    List<Simulation> simulations = new ArrayList<>();
    CountDownLatch restarted = new CountDownLatch(1);
    plans.forEach(
        (account, plan) -> simulations.add(new Simulation(account, api, nodes, plan, restarted)));
    // Of one is enough: the others are the same program.
    simulations.get(0).rehearse();
    api.onPush(push -> simulations.forEach(simulation -> simulation.pushed(push)));
    Machine.Ticks before = Machine.ticks();
    long spentBefore = spent();
    ExecutorService parts = Executors.newCachedThreadPool();
    List<Future<?>> ends = new ArrayList<>();
    ends.add(parts.submit(() -> killInTheMiddle(simulations, plans, restarted)));
    simulations.forEach(simulation -> ends.add(parts.submit(simulation::run)));
    parts.shutdown();
    for (Future<?> end : ends) {
      end.get();
    }
    Machine.Ticks after = Machine.ticks();
    long others = after.busy() - before.busy() - (spent() - spentBefore);
    usedByOthers = (double) others / (after.all() - before.all());
    return simulations.stream().collect(Collectors.toMap(Simulation::account, Simulation::ledger));
  }

  private void killInTheMiddle(
      List<Simulation> simulations,
      Map<PlatformAccount, Simulation.Plan> plans,
      CountDownLatch restarted) {
    int questions = plans.values().stream().mapToInt(plan -> plan.visitors() * plan.each()).sum();
    try {
      while (asked(simulations) < questions / 2) {
        Thread.sleep(50);
      }
      nodes.get(0).kill();
      System.out.printf(Locale.ROOT, "  killed one node after %d questions%n", asked(simulations));
      Thread.sleep(3_000);
      nodes.get(0).start();
      System.out.printf(Locale.ROOT, "  started it again by question %d%n", asked(simulations));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      restarted.countDown();
    }
  }

  private static int asked(List<Simulation> simulations) {
    return simulations.stream().mapToInt(Simulation::asked).sum();
  }

  @Override
  public void close() {
    nodes.forEach(ServiceNode::close);
    api.close();
    model.close();
  }
}
