package changce;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context an empty store of the kind that this run is for: H2 in a file as {@code
 * bin/run} has it, or a database of its own on the PostgreSQL that {@code bin/test} brought up.
 * What any of them has embedded is kept for the others, as a build does for the service.
 */
public class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String EMBEDDED_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;QUERY_CACHE_SIZE=64"
          + ";DB_CLOSE_ON_EXIT=FALSE;USER=sa;PASSWORD=";

  private static final Pattern OF_A_RUN = Pattern.compile("test_of_(\\d+)_\\w+");
  private static final int CLEANING = 1;
  private static final Set<String> CLEANED = ConcurrentHashMap.newKeySet();

  /** Settings of a service that embeds its library itself, and no example. */
  public static final List<String> SHARED_EXAMPLES =
      List.of("changce.reading.vectors=" + KeptVectors.FILE, "changce.reading.keep-vectors=true");

  /** Settings of a service that embeds nothing that another one has, of this run or an earlier. */
  public static final List<String> SHARED_VECTORS =
      List.of("changce.library.vectors=" + KeptVectors.FILE, "changce.library.keep-vectors=true");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("spring.datasource.url=" + newUrl())
        .and(SHARED_VECTORS.toArray(String[]::new))
        // Every context has its own event loops, and a run ends when all of them are closed.
        .and("spring.reactor.netty.shutdown-quiet-period=0s")
        .applyTo(context);
  }

  public static boolean postgres() {
    return "postgres".equals(System.getProperty("changce.test.store"));
  }

  /** The address of a new, empty database. */
  public static String newUrl() {
    return postgres() ? newPostgresUrl(server("changce.test.postgres")) : newEmbeddedUrl();
  }

  private static String newEmbeddedUrl() {
    return embeddedUrl("file");
  }

  /**
   * The address of a new, empty embedded store.
   *
   * @param files H2's word for a kind of file system
   */
  public static String embeddedUrl(String files) {
    return "jdbc:h2:"
        + files
        + ":"
        + newFolder("changce-store").resolve("changce")
        + EMBEDDED_OPTIONS;
  }

  private static Path newFolder(String name) {
    try {
      return Files.createTempDirectory(name);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * A new database on the server at an address such as {@code jdbc:postgresql://127.0.0.1:55432/}.
   */
  public static String newPostgresUrl(String server) {
    String name =
        "test_of_"
            + ProcessHandle.current().pid()
            + "_"
            + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(server + "postgres?user=postgres")) {
      if (CLEANED.add(server)) {
        dropDatabasesOfEarlierRuns(connection);
      }
      connection.createStatement().execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("No PostgreSQL at " + server + "; bin/test starts one", e);
    }
    return server + name + "?user=postgres";
  }

  /**
   * At the beginning of a run instead of at the end of the last: contexts use theirs until the JVM
   * ends, and a run may be killed.
   */
  private static void dropDatabasesOfEarlierRuns(Connection connection)
      throws java.sql.SQLException {
    // Two runs that begin at once take turns, until the connection is closed.
    connection.createStatement().execute("select pg_advisory_lock(" + CLEANING + ")");
    List<String> dead = new ArrayList<>();
    try (ResultSet names =
        connection.createStatement().executeQuery("select datname from pg_database")) {
      while (names.next()) {
        Matcher test = OF_A_RUN.matcher(names.getString(1));
        if (test.matches() && ProcessHandle.of(Long.parseLong(test.group(1))).isEmpty()) {
          dead.add(names.getString(1));
        }
      }
    }
    for (String name : dead) {
      connection.createStatement().execute("drop database if exists " + name + " with (force)");
    }
  }

  public static String server(String property) {
    String server = System.getProperty(property, "");
    if (server.isBlank()) {
      throw new IllegalStateException(property + " is not set; bin/test sets it");
    }
    return server;
  }
}
