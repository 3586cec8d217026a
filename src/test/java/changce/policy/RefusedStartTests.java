package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import changce.ChangceApplication;
import changce.TestStore;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole service is started; what it prints is all that an operator has. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

  private static final String NOWHERE = "/proc/changce/changce";

  @TempDir Path folder;

  private String embedded;

  @BeforeEach
  void name() {
    embedded =
        "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(folder.resolve("changce"));
  }

  @Test
  void ofAWrongUser(CapturedOutput output) {
    assertRefused(server() + "postgres?user=nobody_of_this_name");
    assertThat(output).contains("不接受所配置的用户名或密码", "SPRING_DATASOURCE_PASSWORD", "does not accept");
    assertNoStackTrace(output);
  }

  /** Of a user whom the server asks for a password, as it does not ask the others of the tests. */
  @Test
  void ofAWrongPassword(CapturedOutput output) throws SQLException {
    String user = "test_by_password";
    String password = "right";
    try (Connection connection = DriverManager.getConnection(server() + "postgres?user=postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "do $$ begin create role %s; exception when duplicate_object then null; end $$"
              .formatted(user));
      statement.execute("alter role %s login password '%s'".formatted(user, password));
    }
    String database = TestStore.newPostgresUrl(server()).replace("?user=postgres", "");
    DriverManager.getConnection(database, user, password).close();
    assertRefused(
        database, "--spring.datasource.username=" + user, "--spring.datasource.password=wrong");
    assertThat(output).contains("不接受所配置的用户名或密码", "SPRING_DATASOURCE_PASSWORD", "does not accept");
    assertThat(output).doesNotContain("wrong");
    assertNoStackTrace(output);
  }

  @Test
  void ofADatabaseThatIsNotThere(CapturedOutput output) {
    assertRefused(server() + "no_database_of_this_name?user=postgres");
    assertThat(output).contains("没有所配置的数据库", "createdb changce", "has no database");
    assertNoStackTrace(output);
  }

  @Test
  void ofAServerThatIsNotThere(CapturedOutput output) throws IOException {
    assertRefused("jdbc:postgresql://127.0.0.1:" + closedPort() + "/changce?user=postgres");
    assertThat(output).contains("连不上数据库服务器", "cannot be reached");
    assertNoStackTrace(output);
  }

  /** Nobody may make a folder in {@code /proc}, not even root. */
  @Test
  void ofAFolderThatCannotBeWritten(CapturedOutput output) {
    assertRefused("jdbc:h2:file:" + NOWHERE + ";MODE=PostgreSQL");
    assertThat(output).contains("只能读，不能写", "data", "can be read but not written");
    assertNoStackTrace(output);
  }

  @Test
  void ofAnEmbeddedDatabaseInAnotherMode(CapturedOutput output) {
    assertRefused("jdbc:h2:file:" + folder.resolve("changce"));
    assertThat(output).contains("没有 MODE=PostgreSQL", "lacks MODE=PostgreSQL");
    assertNoStackTrace(output);
  }

  @Test
  void ofADiskWithTooLittleLeft(CapturedOutput output) {
    assertRefused(embedded, "--changce.store.free-space=1000000TB");
    assertThat(output).contains("磁盘满了", "disk that holds the database is full");
    assertNoStackTrace(output);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ofAStoreThatAnotherProcessHolds(CapturedOutput output) throws Exception {
    Path held = folder.resolve("changce.mv.db");
    Process other = holding(held);
    try {
      assertRefused(embedded);
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(output).contains("正被另一个长策进程使用", "in use by another process");
    assertNoStackTrace(output);
  }

  @Test
  void ofANewerSchema(CapturedOutput output) throws SQLException {
    migrate();
    execute(
        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
            + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
            + " values (999, '9999', 'later', 'SQL', 'V9999__later.sql', 'sa', 1, true)");
    assertRefused(embedded);
    assertThat(output).contains("更新版本的长策升级过（结构 9999）", "bin/restore", "schema 9999");
    assertNoStackTrace(output);
  }

  @Test
  void ofASchemaThatWasChangedByHand(CapturedOutput output) throws SQLException {
    migrate();
    execute("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '3'");
    assertRefused(embedded);
    assertThat(output).contains("结构与这个版本的长策不一致", "bin/restore");
    assertNoStackTrace(output);
  }

  @Test
  void ofAnotherInstallationsDatabase(CapturedOutput output) throws SQLException {
    migrate();
    execute(
        "insert into library_state (id, version, embedding_model, embedding_dimension, cluster)"
            + " values (1, 0, 'bge-small-zh-v1.5-q', 512, '岳麓')");
    assertRefused(embedded);
    assertThat(output)
        .contains("属于另一套长策（岳麓）", "--changce.store.take-over=true", "another installation");
    assertNoStackTrace(output);
  }

  @Test
  void ofAnotherModelsVectors(CapturedOutput output) throws SQLException {
    migrate();
    execute(
        "insert into library_state (id, version, embedding_model, embedding_dimension)"
            + " values (1, 0, 'text-embedding-of-another', 1024)");
    assertRefused(embedded);
    assertThat(output)
        .contains(
            "向量由模型 text-embedding-of-another（1024 维）生成",
            "--changce.library.reembed=true",
            "they do not mix");
    assertNoStackTrace(output);
  }

  @Test
  void ofAFullDiskIsReadFromWhateverTheDriverSays() {
    assertThat(
            StoreFault.of(new IllegalStateException(new SQLException("could not extend", "53100"))))
        .contains(StoreFault.DISK_FULL);
    assertThat(
            StoreFault.of(
                new SQLException(
                    "IO Exception",
                    "90028",
                    new FileSystemException("changce.mv.db", null, "No space left on device"))))
        .contains(StoreFault.DISK_FULL);
    assertThat(StoreFault.of(new IllegalStateException("something else"))).isEmpty();
    assertThat(StoreFault.of(new SQLException("says no state"))).isEmpty();
  }

  private static String server() {
    return TestStore.server("changce.test.postgres");
  }

  private static void assertRefused(String url, String... settings) {
    SpringApplication application = new SpringApplication(ChangceApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--spring.datasource.url=" + url);
    TestStore.SHARED_VECTORS.forEach(setting -> all.add("--" + setting));
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> application.run(all.toArray(String[]::new)).close());
  }

  private static void assertNoStackTrace(CapturedOutput output) {
    assertThat(output).doesNotContain("\tat ");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Another process that has the file locked, as an open store does. */
  private static Process holding(Path file) throws IOException {
    Path program = file.resolveSibling("Holding.java");
    Files.writeString(
        program,
        """
        import java.nio.channels.FileChannel;
        import java.nio.file.*;
        class Holding {
          public static void main(String[] args) throws Exception {
            FileChannel file = FileChannel.open(Path.of(args[0]),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            file.lock();
            System.out.println("held");
            System.in.read();
          }
        }
        """);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("held");
    return process;
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(embedded, "", "")
        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
        .placeholders(java.util.Map.of("dimension", "512"))
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(embedded)) {
      assertThat(connection.createStatement().executeUpdate(sql)).isEqualTo(1);
    }
  }
}
