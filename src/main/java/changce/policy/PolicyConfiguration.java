package changce.policy;

import changce.embedding.TextEmbedding;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LibrarySettings.class)
class PolicyConfiguration {

  @Bean
  FlywayConfigurationCustomizer vectorDimension(TextEmbedding embedding) {
    return flyway ->
        flyway.placeholders(Map.of("dimension", String.valueOf(embedding.dimension())));
  }

  @Bean
  FlywayMigrationStrategy checkedMigration(
      DataSource dataSource,
      DataSourceProperties properties,
      TextEmbedding embedding,
      LibrarySettings settings) {
    StoreCheck check = new StoreCheck(dataSource, embedding, settings.reembed());
    return flyway -> {
      check.beforeMigration(isPostgres(properties));
      flyway.migrate();
      check.afterMigration(passageVectors(new JdbcTemplate(dataSource), properties));
    };
  }

  @Bean
  PassageVectors passageVectors(JdbcTemplate jdbc, DataSourceProperties properties) {
    return isPostgres(properties) ? new PgPassageVectors(jdbc) : new EmbeddedPassageVectors(jdbc);
  }

  @Bean
  PolicyStore policyStore(JdbcClient jdbc, Clock clock) {
    return new PolicyStore(jdbc, clock);
  }

  @Bean
  NearestPassages nearestPassages(
      PolicyStore store, PassageVectors vectors, LibrarySettings settings) {
    return new NearestPassages(store, vectors, settings.exactUpTo());
  }

  /** Ready when the library is: nothing is answered from half a library. */
  @Bean
  PolicyLibrary policyLibrary(
      LibrarySettings settings,
      PolicyStore store,
      PassageVectors vectors,
      NearestPassages nearest,
      TextEmbedding embedding,
      PlatformTransactionManager transactions) {
    PolicyLibrary library =
        new PolicyLibrary(
            store,
            nearest,
            new LibrarySynchronisation(settings, store, vectors, embedding, transactions));
    library.synchronise();
    return library;
  }

  private static boolean isPostgres(DataSourceProperties properties) {
    return DatabaseDriver.fromJdbcUrl(properties.determineUrl()) == DatabaseDriver.POSTGRESQL;
  }
}
