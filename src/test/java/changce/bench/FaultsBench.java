package changce.bench;

import changce.ServiceNode;
import changce.TestStore;
import changce.bench.Fault.Place;
import changce.wechat.platform.SlowModel;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code bin/bench faults}: two nodes on PostgreSQL as processes of their own, visitors who ask
 * again what was not taken, and one fault after the other in the middle of it. A question is lost
 * when it was accepted and its answer never ended, doubled when it is stored or ended twice.
 */
public final class FaultsBench {

  private static final int VISITORS = Integer.getInteger("changce.bench.visitors", 16);
  private static final Duration USUAL = Duration.ofMillis(400);

  private final Place place;
  private final List<String> texts;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private FaultsBench(Place place, List<String> texts) {
    this.place = place;
    this.texts = texts;
  }

  /**
   * @param arguments how many questions in all; none for 2,000
   */
  public static void main(String[] arguments) throws Exception {
    int questions = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
    String server = TestStore.server("changce.test.postgres");
    String url = TestStore.newPostgresUrl(server);
    List<String> texts =
        QuestionSet.read(Path.of("knowledge/questions/first.yml")).answerable().stream()
            .map(QuestionSet.Question::ask)
            .toList();
    try (SlowModel model = new SlowModel(question -> USUAL)) {
      List<ServiceNode> nodes = new ArrayList<>();
      Place place = new Place(nodes, model, server, url, USUAL);
      try {
        nodes.add(new ServiceNode(settings(model, url)).start());
        nodes.add(new ServiceNode(settings(model, url)).start());
        new FaultsBench(place, texts).run(questions);
      } finally {
        nodes.forEach(ServiceNode::close);
      }
    }
    System.exit(0);
  }

  private static List<String> settings(SlowModel model, String url) {
    List<String> settings = new ArrayList<>();
    settings.add("--spring.datasource.url=" + url);
    settings.add("--changce.models[0].base-url=" + model.baseUrl());
    settings.add("--changce.models[0].model=slow");
    settings.add("--changce.models[0].first-token=3s");
    settings.add("--logging.level.changce=off");
    settings.add("--logging.level.changce.ReadyNotice=info");
    settings.add("--logging.level.org.springframework=off");
    settings.add("--logging.level.com.zaxxer.hikari=off");
    TestStore.SHARED_VECTORS.forEach(setting -> settings.add("--" + setting));
    return settings;
  }

  private void run(int questions) throws Exception {
    System.out.printf(
        "%-45s %8s %8s %8s %8s %6s %7s%n",
        "fault", "accepted", "answered", "notice", "seconds", "lost", "doubled");
    int each = questions / Fault.values().length;
    for (Fault fault : Fault.values()) {
      // What is left over goes to the first.
      int now = fault == Fault.NONE ? questions - each * (Fault.values().length - 1) : each;
      long begun = System.nanoTime();
      List<KeyedQuestion> asked = asked(fault, now);
      report(fault, asked, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private List<KeyedQuestion> asked(Fault fault, int questions) throws Exception {
    List<KeyedQuestion> all = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      all.add(new KeyedQuestion(http, this::up, texts.get(i % texts.size()), i));
    }
    AtomicInteger next = new AtomicInteger();
    ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      ends.add(
          visitors.submit(
              () -> {
                for (int one = next.getAndIncrement();
                    one < questions;
                    one = next.getAndIncrement()) {
                  all.get(one).ask();
                }
                return null;
              }));
    }
    visitors.shutdown();
    while (next.get() < questions / 4) {
      Thread.sleep(20);
    }
    fault.happen(place);
    for (Future<?> end : ends) {
      end.get();
    }
    return all;
  }

  private List<String> up() {
    return place.nodes().stream().filter(ServiceNode::isUp).map(ServiceNode::address).toList();
  }

  private void report(Fault fault, List<KeyedQuestion> asked, Duration taken) throws SQLException {
    long accepted = asked.stream().filter(KeyedQuestion::accepted).count();
    long lost = asked.stream().filter(one -> one.accepted() && one.outcome() == null).count();
    long notice =
        asked.stream()
            .filter(one -> one.outcome() != null && one.outcome().startsWith("failed_"))
            .count();
    System.out.printf(
        Locale.ROOT,
        "%-45s %8d %8d %8d %8d %6d %7d%n",
        fault.words(),
        accepted,
        accepted - lost - notice,
        notice,
        taken.toSeconds(),
        lost,
        doubled(asked.stream().map(KeyedQuestion::key).toList()));
  }

  private long doubled(List<UUID> keys) throws SQLException {
    String sql =
        """
        select count(*) from (
          select q.request_key from question q
          left join answer_event e on e.question_id = q.id and e.type = 'outcome'
          where q.request_key = any (?) group by q.request_key having count(*) > 1) twice
        """;
    try (Connection connection = DriverManager.getConnection(place.url());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
