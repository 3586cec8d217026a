package changce.policy;

import changce.embedding.TextEmbedding;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses a database that would hold wrong vectors, or none, before anything is written to it. */
class StoreCheck {

  private final DataSource dataSource;
  private final TextEmbedding embedding;
  private final boolean reembed;

  StoreCheck(DataSource dataSource, TextEmbedding embedding, boolean reembed) {
    this.dataSource = dataSource;
    this.embedding = embedding;
    this.reembed = reembed;
  }

  void beforeMigration(boolean postgres) {
    if (postgres && pgvectorVersion().isEmpty()) {
      throw new UnusableStore(
          "这个 PostgreSQL 没有 pgvector 扩展，不能存放政策条款的向量。",
          "请在数据库服务器上安装 pgvector 0.8 或更新的版本（Debian/Ubuntu 官方源 PGDG：postgresql-15-pgvector；"
              + "容器：镜像 pgvector/pgvector:pg17），"
              + "然后由有权限的用户执行 create extension vector，再启动本服务。");
    }
    if (postgres && olderThan08(pgvectorVersion().orElseThrow())) {
      throw new UnusableStore(
          "这个 PostgreSQL 的 pgvector 是 %s，本服务需要 0.8 或更新的版本。"
              .formatted(pgvectorVersion().orElseThrow()),
          "请升级 pgvector，然后执行 alter extension vector update。");
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
      vectors.deleteAll();
      vectors.changeDimension(configured.dimension);
      jdbc.sql("delete from computed_window").update();
      jdbc.sql(
              "update library_state set embedding_model = :name, embedding_dimension = :dimension,"
                  + " version = version + 1")
          .paramSource(configured)
          .update();
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
          "政策库的向量由模型 %s（%d 维）生成，现在配置的是 %s（%d 维），两者不能混用。"
              .formatted(stored.name, stored.dimension, configured.name, configured.dimension),
          "要换模型：用 --changce.library.reembed=true 启动一次，全部向量会重新生成；"
              + "不换模型：把 changce.embedding.* 改回原来的设置。");
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

  record Model(String name, int dimension) {}
}
