package changce.bench;

import changce.ServiceNode;
import changce.TestStore;
import changce.wechat.PlayedFollower;
import changce.wechat.PlayedFollower.Shown;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.platform.SlowModel;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code bin/bench wechat-late [SECONDS]}: what a follower of an unverified account sees of an
 * answer that takes eight seconds: the notice, 继续, the answer with its sources, the page behind its
 * link, and how many questions the log holds.
 */
public final class LateAnswerShow {

  private static final PlatformAccount ACCOUNT = PlatformAccount.of("dingyuehao", false);
  private static final String KEY = "changce.wechat.key=0123456789abcdef0123456789abcdef";
  private static final Pattern LINK = Pattern.compile("<a href=\"(http[^\"]+)\">");
  private static final int CONTINUED = 10;

  private LateAnswerShow() {}

  public static void main(String[] arguments) throws Exception {
    Duration due = Duration.ofSeconds(arguments.length == 0 ? 8 : Long.parseLong(arguments[0]));
    String store = TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"));
    try (SlowModel model = new SlowModel(question -> due);
        ServiceNode node = new ServiceNode(settings(store, model)).start();
        PlayedFollower follower =
            PlayedFollower.of(
                account(),
                ACCOUNT.name(),
                URI.create(node.address()),
                pushed -> {},
                InstantSource.system())) {
      talk(follower);
    }
    int questions =
        JdbcClient.create(new DriverManagerDataSource(store))
            .sql("select count(*) from question")
            .query(Integer.class)
            .single();
    System.out.printf("questions in the log: %d%n", questions);
    System.exit(0);
  }

  private static void talk(PlayedFollower follower) throws Exception {
    Shown shown = said(follower, "个转企有什么支持？");
    for (int i = 0; i < CONTINUED && shown.text().contains("继续"); i++) {
      shown = said(follower, "继续");
    }
    Matcher link = LINK.matcher(shown.text());
    if (link.find()) {
      String page = Jsoup.connect(link.group(1)).get().select("main").text();
      System.out.printf("page behind the link: %.200s…%n", page);
    }
  }

  private static Shown said(PlayedFollower follower, String text) throws Exception {
    Shown shown = follower.say(text);
    System.out.printf(
        "> %s%n%s%n(delivery %d, %.1f s)%n%n",
        text, shown.text(), shown.delivery(), shown.took().toMillis() / 1000.0);
    return shown;
  }

  private static List<String> settings(String store, SlowModel model) throws IOException {
    int port = freePort();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + store,
                "--changce.models[0].base-url=" + model.baseUrl(),
                "--changce.models[0].model=slow",
                "--changce.models[0].first-token=60s",
                "--changce.models[0].whole=120s",
                "--changce.wechat.page-url=http://localhost:" + port));
    accountProperties().forEach(property -> settings.add("--" + property));
    return settings;
  }

  private static Stream<String> accountProperties() {
    return Stream.concat(ACCOUNT.properties().stream(), Stream.of(KEY));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static StandardEnvironment account() {
    Map<String, Object> properties =
        accountProperties()
            .map(property -> property.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("account", properties));
    return environment;
  }
}
