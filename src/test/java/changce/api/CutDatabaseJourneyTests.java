package changce.api;

import static org.awaitility.Awaitility.await;

import changce.TestStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A PostgreSQL that goes away while an answer is being given, and comes back. */
@ContextConfiguration(initializers = CutDatabaseJourneyTests.OnPostgres.class)
class CutDatabaseJourneyTests extends LostStoreJourney {

  private static final String SERVER = TestStore.server("changce.test.postgres");
  private static final String URL = TestStore.newPostgresUrl(SERVER);

  static class OnPostgres extends TestStore {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      super.initialize(context);
      TestPropertyValues.of(
              "spring.datasource.url=" + URL, "spring.datasource.hikari.connection-timeout=500")
          .applyTo(context);
    }
  }

  @AfterEach
  void back() throws SQLException {
    accepts(true);
  }

  @Test
  void answerThatLostItsStoreIsEndedOnceItIsBack() throws Exception {
    String question = shownASentence(3_000);

    accepts(false);
    await().atMost(SOON).until(() -> load.unended() == 1);

    accepts(true);
    await().atMost(SOON).until(() -> load.unended() == 0);
    assertInterrupted(question);
  }

  @Test
  void questionAfterAllConnectionsWereCutIsAnswered() throws Exception {
    MODEL.says(SHOWN);
    assertAnswered();
    cut();
    await().atMost(SOON).untilAsserted(this::assertAnswered);
  }

  private static void accepts(boolean connections) throws SQLException {
    administer("alter database " + name() + " allow_connections " + connections);
    if (!connections) {
      cut();
    }
  }

  private static void cut() throws SQLException {
    administer(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
  }

  private static void administer(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SERVER + "postgres?user=postgres")) {
      connection.createStatement().execute(sql);
    }
  }

  private static String name() {
    return URL.substring(SERVER.length()).replaceAll("\\?.*", "");
  }
}
