package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ChangceApplication;
import changce.TestStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.Driver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By the commands that an operator uses, on a service that is running and one that was stopped. */
@Tag("store")
class BackupJourneyTests {

  @TempDir Path folder;

  @Test
  void whatWasBackedUpWhileTheServiceRanAnswersElsewhere() throws Exception {
    String url = TestStore.newUrl();
    Path backup = folder.resolve("changce.backup");
    try (ConfigurableApplicationContext service = start(url)) {
      assertThat(ask(service)).contains("230万元");
      assertThat(run(url, "bin/backup", backup.toString())).isZero();
      ask(service);
    }
    String elsewhere = TestStore.newUrl();
    assertThat(run(elsewhere, "bin/restore", backup.toString())).isZero();
    try (ConfigurableApplicationContext service = start(elsewhere)) {
      assertThat(questions(service)).isEqualTo(1);
      assertThat(ask(service)).contains("230万元");
    }
  }

  @Test
  void restoringPutsBackWhatWasThereBefore() throws Exception {
    String url = TestStore.newUrl();
    Path backup = folder.resolve("changce.backup");
    try (ConfigurableApplicationContext service = start(url)) {
      ask(service);
    }
    assertThat(run(url, "bin/backup", backup.toString())).isZero();
    try (ConfigurableApplicationContext service = start(url)) {
      ask(service);
      assertThat(questions(service)).isEqualTo(2);
      assertThat(run(url, "bin/restore", backup.toString())).isEqualTo(1);
    }
    forgetNodes(url);
    assertThat(run(url, "bin/restore", backup.toString())).isZero();
    try (ConfigurableApplicationContext service = start(url)) {
      assertThat(questions(service)).isEqualTo(1);
    }
  }

  @Test
  void aDamagedBackupChangesNothing() throws Exception {
    String url = TestStore.newUrl();
    Path backup = folder.resolve("changce.backup");
    Files.writeString(backup, "no backup");
    try (ConfigurableApplicationContext service = start(url)) {
      ask(service);
    }
    forgetNodes(url);
    assertThat(run(url, "bin/restore", backup.toString())).isEqualTo(1);
    try (ConfigurableApplicationContext service = start(url)) {
      assertThat(questions(service)).isEqualTo(1);
    }
  }

  private static ConfigurableApplicationContext start(String url) {
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=0");
    settings.add("--spring.datasource.url=" + url);
    TestStore.SHARED_VECTORS.forEach(setting -> settings.add("--" + setting));
    return SpringApplication.run(ChangceApplication.class, settings.toArray(String[]::new));
  }

  private static String ask(ConfigurableApplicationContext service)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/questions"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"我们是餐饮店，一年做了230万，算上规吗？\"}"))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  private static int questions(ConfigurableApplicationContext service) {
    return JdbcClient.create(service.getBean(javax.sql.DataSource.class))
        .sql("select count(*) from question")
        .query(Integer.class)
        .single();
  }

  /** As thirty seconds after the stop: until then a node may be alive that cannot be heard. */
  private static void forgetNodes(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("delete from answering_node");
    }
  }

  private static int run(String url, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("SPRING_DATASOURCE_URL", url);
    builder
        .environment()
        .put(
            "CHANGCE_H2",
            Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString());
    return builder.start().waitFor();
  }
}
