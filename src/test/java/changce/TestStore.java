package changce;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context an empty store of the kind that this run is for: H2 in a file as {@code
 * bin/run} has it, or a database of its own on the PostgreSQL that {@code bin/test} brought up.
 */
public class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String EMBEDDED_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;QUERY_CACHE_SIZE=64"
          + ";DB_CLOSE_ON_EXIT=FALSE;USER=sa;PASSWORD=";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=" + newUrl()).applyTo(context);
  }

  public static boolean postgres() {
    return "postgres".equals(System.getProperty("changce.test.store"));
  }

  /** The address of a new, empty database. */
  public static String newUrl() {
    return postgres() ? newPostgresUrl(server("changce.test.postgres")) : newEmbeddedUrl();
  }

  private static String newEmbeddedUrl() {
    try {
      Path folder = Files.createTempDirectory("changce-store");
      return "jdbc:h2:file:" + folder.resolve("changce") + EMBEDDED_OPTIONS;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * A new database on the server at an address such as {@code jdbc:postgresql://127.0.0.1:55432/}.
   */
  public static String newPostgresUrl(String server) {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(server + "postgres?user=postgres")) {
      connection.createStatement().execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("No PostgreSQL at " + server + "; bin/test starts one", e);
    }
    return server + name + "?user=postgres";
  }

  public static String server(String property) {
    String server = System.getProperty(property, "");
    if (server.isBlank()) {
      throw new IllegalStateException(property + " is not set; bin/test sets it");
    }
    return server;
  }
}
