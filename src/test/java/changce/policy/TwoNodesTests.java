package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ChangceApplication;
import changce.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two whole services that start at once on one new PostgreSQL database. */
class TwoNodesTests {

  private static final int POLICIES = 12;

  @TempDir Path folder;

  @Test
  void nodesThatStartAtOnceDoTheWorkOnce() throws Exception {
    for (int i = 0; i < POLICIES; i++) {
      write(i);
    }
    String url = TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"));
    Queue<SynchronisationProgress> progress = new ConcurrentLinkedQueue<>();
    List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    // Boot sets up logging by properties of the whole JVM: two at once read half of each other's.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    try {
      Callable<ConfigurableApplicationContext> start = () -> node(url, progress);
      for (Future<ConfigurableApplicationContext> node : threads.invokeAll(List.of(start, start))) {
        nodes.add(node.get());
      }
      for (ConfigurableApplicationContext node : nodes) {
        PolicyLibrary library = node.getBean(PolicyLibrary.class);
        assertThat(library.published()).hasSize(POLICIES);
        assertThat(library.version()).isEqualTo(POLICIES);
      }
      // Told of by the node that did it: at its beginning, and of each policy's windows and
      // storing.
      assertThat(progress).hasSize(1 + 2 * POLICIES);
      assertThat(count(nodes.get(0), "edition")).isEqualTo(POLICIES);
      assertThat(count(nodes.get(0), "passage_vector")).isEqualTo(POLICIES);
    } finally {
      System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
      nodes.forEach(ConfigurableApplicationContext::close);
      threads.shutdown();
    }
  }

  private ConfigurableApplicationContext node(String url, Queue<SynchronisationProgress> progress) {
    ApplicationListener<PayloadApplicationEvent<SynchronisationProgress>> listener =
        event -> progress.add(event.getPayload());
    return new SpringApplicationBuilder(ChangceApplication.class)
        .web(WebApplicationType.NONE)
        .initializers(context -> context.addApplicationListener(listener))
        .run(
            Stream.concat(
                    Stream.of("spring.datasource.url=" + url, "changce.library.policies=" + folder),
                    TestStore.SHARED_EXAMPLES.stream())
                .map("--"::concat)
                .toArray(String[]::new));
  }

  private static int count(ConfigurableApplicationContext node, String table) {
    return node.getBean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }

  private void write(int number) throws IOException {
    Files.writeString(
        folder.resolve("p" + number + ".md"),
        """
        ---
        title: 第%d项办法
        kind: original
        status: current
        region: 长沙市
        topics: [样本]
        source: 样本
        verification: official
        ---

        ## 标准

        第%d项政策的内容。
        """
            .formatted(number, number));
  }
}
