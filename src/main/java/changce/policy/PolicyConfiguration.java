package changce.policy;

import changce.embedding.BuiltVectors;
import changce.embedding.TextEmbedding;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LibrarySettings.class, StoreSettings.class})
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
      LibrarySettings settings,
      StoreSettings store) {
    StoreCheck check = new StoreCheck(dataSource, embedding, settings.reembed(), store);
    return flyway -> {
      check.beforeMigration(isPostgres(properties), flyway);
      flyway.migrate();
      check.afterMigration(passageVectors(new JdbcTemplate(dataSource), properties));
    };
  }

  /** As soon as it is known where the store lies: Flyway opens it to learn what kind it is. */
  @Bean
  static BeanPostProcessor checkedFolder(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties properties) {
          DataFolder.check(
              properties.determineUrl(),
              Binder.get(environment)
                  .bindOrCreate("changce.store", StoreSettings.class)
                  .freeSpace());
        }
        return bean;
      }
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
  StoredSentences storedSentences(JdbcTemplate jdbc) {
    return new StoredSentences(jdbc);
  }

  @Bean
  EditionStates editionStates(JdbcClient jdbc, Clock clock) {
    return new EditionStates(jdbc, clock);
  }

  @Bean
  StoreModel storeModel(
      JdbcClient jdbc, TextEmbedding embedding, ApplicationEventPublisher events) {
    return new StoreModel(jdbc, embedding, events);
  }

  @Bean
  NearestPassages nearestPassages(
      PolicyStore store, PassageVectors vectors, StoreModel model, LibrarySettings settings) {
    return new NearestPassages(store, vectors, model, settings.inMemoryUpTo());
  }

  @Bean
  Publication publication(
      PolicyStore store,
      EditionStates states,
      PassageVectors vectors,
      StoredSentences sentences,
      JdbcTemplate jdbc,
      TextEmbedding embedding,
      StoreModel model,
      LibrarySettings settings,
      PlatformTransactionManager transactions) {
    TransactionTemplate apart = apart(transactions);
    WindowVectors windows =
        new WindowVectors(
            vectors,
            sentences,
            new ComputedWindows(jdbc, model, apart),
            new BuiltVectors(settings.vectors(), settings.keepVectors(), embedding),
            embedding,
            model);
    return new Publication(store, states, windows, apart);
  }

  /** The same file by which the search knows places. */
  @Bean
  KnownRegions knownRegions(
      @Value("${changce.retrieval.regions:knowledge/regions.yml}") Path regions) {
    return KnownRegions.read(regions);
  }

  /** Ready when the library is: nothing is answered from half a library. */
  @Bean
  PolicyLibrary policyLibrary(
      LibrarySettings settings,
      KnownRegions regions,
      PolicyStore store,
      EditionStates states,
      NearestPassages nearest,
      StoredSentences sentences,
      Publication publication,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    Consumer<SynchronisationProgress> progress = events::publishEvent;
    PolicyLibrary library =
        new PolicyLibrary(
            store,
            nearest,
            sentences,
            new LibrarySynchronisation(
                settings.policies(),
                regions,
                store,
                publication,
                new TransactionTemplate(transactions),
                settings.progressBar() ? progress.andThen(new ProgressBar(System.err)) : progress),
            new Editions(store, states, new EditionStore(jdbc), publication, regions));
    if (settings.synchroniseAtStart()) {
      library.synchronise();
    } else {
      nearest.refresh();
    }
    return library;
  }

  static TransactionTemplate apart(PlatformTransactionManager transactions) {
    TransactionTemplate apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return apart;
  }

  private static boolean isPostgres(DataSourceProperties properties) {
    return DatabaseDriver.fromJdbcUrl(properties.determineUrl()) == DatabaseDriver.POSTGRESQL;
  }
}
