package changce.policy;

import changce.embedding.TextEmbedding;
import changce.policy.StoreModel.Model;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses a database that would hold wrong vectors, or none, or that is another installation's,
 * before anything is written to it.
 */
class StoreCheck {

  private final DataSource dataSource;
  private final TextEmbedding embedding;
  private final boolean reembed;
  private final StoreSettings settings;

  StoreCheck(
      DataSource dataSource, TextEmbedding embedding, boolean reembed, StoreSettings settings) {
    this.dataSource = dataSource;
    this.embedding = embedding;
    this.reembed = reembed;
    this.settings = settings;
  }

  void beforeMigration(boolean postgres, Flyway flyway) {
    if (postgres) {
      checkPgvector();
    } else {
      checkMode();
    }
    Stream.of(flyway.info().applied())
        .filter(StoreCheck::unknown)
        .findFirst()
        .ifPresent(
            newer -> {
              throw new UnusableStore(
                  """
                  数据库由更新版本的长策升级过（结构 %s），这个版本读不了。
                  The database was upgraded by a newer version (schema %s); this one cannot read it.\
                  """
                      .formatted(newer.getVersion(), newer.getVersion()),
                  """
                  请启动那个更新的版本；要退回这个版本，请用 bin/restore 恢复升级前的备份。
                  Start that newer version; to go back to this one, bring the backup from before the upgrade back\
                   with bin/restore.\
                  """);
            });
  }

  private static boolean unknown(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }

  /** Both databases are spoken to in one dialect, which the embedded one learns by its address. */
  private void checkMode() {
    boolean alike =
        JdbcClient.create(dataSource)
            .sql(
                "select setting_value from information_schema.settings where setting_name = 'MODE'")
            .query(String.class)
            .optional()
            .filter("PostgreSQL"::equals)
            .isPresent();
    if (!alike) {
      throw new UnusableStore(
          """
          内置数据库的地址（SPRING_DATASOURCE_URL）里没有 MODE=PostgreSQL，部分查询会失败。
          The address of the embedded database (SPRING_DATASOURCE_URL) lacks MODE=PostgreSQL; some queries would fail.\
          """,
          """
          请写成 jdbc:h2:file:./data/changce;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH，\
          或者不设这个变量。
          Write jdbc:h2:file:./data/changce;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH, or leave it unset.\
          """);
    }
  }

  private void checkPgvector() {
    if (pgvectorVersion().isEmpty()) {
      throw new UnusableStore(
          """
          这个 PostgreSQL 没有 pgvector 扩展，不能存放政策条款的向量。
          This PostgreSQL has no pgvector extension to hold the vectors of the clauses.\
          """,
          """
          请在数据库服务器上安装 pgvector 0.8 或更新的版本（Debian/Ubuntu 官方源 PGDG：postgresql-15-pgvector；\
          容器：镜像 pgvector/pgvector:pg17），然后由有权限的用户执行 create extension vector，再启动本服务。
          Install pgvector 0.8 or newer on the server (PGDG's package postgresql-15-pgvector; image\
           pgvector/pgvector:pg17), have a user who may run: create extension vector, then start again.\
          """);
    }
    String version = pgvectorVersion().orElseThrow();
    if (olderThan08(version)) {
      throw new UnusableStore(
          """
          这个 PostgreSQL 的 pgvector 是 %s，本服务需要 0.8 或更新的版本。
          This PostgreSQL has pgvector %s; 0.8 or newer is needed.\
          """
              .formatted(version, version),
          """
          请升级 pgvector，然后执行 alter extension vector update。
          Upgrade pgvector, then run: alter extension vector update.\
          """);
    }
  }

  void afterMigration(PassageVectors vectors) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    Optional<Model> stored =
        jdbc.sql(
                "select embedding_model as name, embedding_dimension as dimension from library_state")
            .query(Model.class)
            .optional();
    Model configured = new Model(embedding.model(), embedding.dimension());
    if (stored.isEmpty()) {
      if (!writtenFirst(jdbc, configured)) {
        afterMigration(vectors);
      }
    } else if (!stored.get().equals(configured)) {
      refuseUnlessReembedding(stored.get(), configured);
      new TransactionTemplate(new JdbcTransactionManager(dataSource))
          .executeWithoutResult(status -> change(jdbc, vectors, configured));
    }
    checkCluster(jdbc);
  }

  /** The row comes first: from then on no other node stores vectors of the model before. */
  private static void change(JdbcClient jdbc, PassageVectors vectors, Model to) {
    jdbc.sql(
            "update library_state set embedding_model = :name, embedding_dimension = :dimension,"
                + " version = version + 1")
        .paramSource(to)
        .update();
    vectors.deleteAll();
    vectors.changeDimension(to.dimension());
    jdbc.sql("delete from sentence_vector").update();
    jdbc.sql("delete from computed_window").update();
  }

  private void checkCluster(JdbcClient jdbc) {
    jdbc.sql(
            "update library_state set cluster = :name"
                + " where cluster is null or (:takeOver and cluster <> :name)")
        .param("name", settings.cluster())
        .param("takeOver", settings.takeOver())
        .update();
    String owner = jdbc.sql("select cluster from library_state").query(String.class).single();
    if (!owner.equals(settings.cluster())) {
      throw new UnusableStore(
          """
          这个数据库属于另一套长策（%s），本套是 %s；两套合用一个库会互相撤下对方的政策。
          This database belongs to another installation (%s; this is %s): two on one would withdraw each\
           other's policies.\
          """
              .formatted(owner, settings.cluster(), owner, settings.cluster()),
          """
          请给本套另建一个库（SPRING_DATASOURCE_URL）；若要由本套接管，用 --changce.store.take-over=true 启动一次。
          Give this installation a database of its own (SPRING_DATASOURCE_URL); to take this one over, start once\
           with --changce.store.take-over=true.\
          """);
    }
  }

  /**
   * @return false when another node that starts at the same time was quicker
   */
  private static boolean writtenFirst(JdbcClient jdbc, Model configured) {
    try {
      jdbc.sql(
              "insert into library_state (id, version, embedding_model, embedding_dimension)"
                  + " values (1, 0, :name, :dimension)")
          .paramSource(configured)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private void refuseUnlessReembedding(Model stored, Model configured) {
    if (!reembed) {
      throw new UnusableStore(
          """
          政策库的向量由模型 %1$s（%2$d 维）生成，现在配置的是 %3$s（%4$d 维），两者不能混用。
          The library's vectors were made by %1$s (%2$d dimensions), configured is %3$s (%4$d): they do not mix.\
          """
              .formatted(
                  stored.name(), stored.dimension(), configured.name(), configured.dimension()),
          """
          要换模型：用 --changce.library.reembed=true 启动一次，全部向量会重新生成；\
          不换模型：把 changce.embedding.* 改回原来的设置。
          To change the model, start once with --changce.library.reembed=true, which makes all vectors anew;\
           otherwise set changce.embedding.* back as they were.\
          """);
    }
  }

  /** Installed in the database, or else ready to be. */
  private Optional<String> pgvectorVersion() {
    return JdbcClient.create(dataSource)
        .sql(
            "select coalesce(installed_version, default_version) from pg_available_extensions"
                + " where name = 'vector'")
        .query(String.class)
        .optional();
  }

  private static boolean olderThan08(String version) {
    String[] parts = version.split("\\.", -1);
    return Integer.parseInt(parts[0]) == 0 && Integer.parseInt(parts[1]) < 8;
  }
}
