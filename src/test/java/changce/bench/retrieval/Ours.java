package changce.bench.retrieval;

import changce.ChangceApplication;
import changce.TestStore;
import changce.embedding.TextEmbedding;
import changce.policy.CorpusLibrary;
import changce.policy.Validity;
import changce.retrieval.BenchedSearch;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** The service's own search, over a library in its store. */
final class Ours implements Retriever {

  static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static final Validity IN_FORCE = new Validity(null, null, Validity.Status.CURRENT, null);

  final ConfigurableApplicationContext context;
  private final boolean postgres;
  private final CorpusLibrary library;
  private final PassageSearch search;

  Ours(TextEmbedding embedding, boolean postgres, String... settings) {
    this.postgres = postgres;
    context = start(embedding, postgres, settings);
    library = new CorpusLibrary(context);
    search = context.getBean(PassageSearch.class);
  }

  /** Not looked for by the service's own scan, and so only there when a benchmark asks for it. */
  static class Embedded {

    static TextEmbedding embedding;

    /** While a corpus is published, nothing is to be indexed again every second. */
    @Bean
    static BeanDefinitionRegistryPostProcessor nothingScheduled() {
      return registry -> {
        String scheduler = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
        if (registry.containsBeanDefinition(scheduler)) {
          registry.removeBeanDefinition(scheduler);
        }
      };
    }

    @Bean
    static BeanPostProcessor embedded() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof TextEmbedding ? embedding : bean;
        }
      };
    }
  }

  private static ConfigurableApplicationContext start(
      TextEmbedding embedding, boolean postgres, String... settings) {
    Embedded.embedding = embedding;
    String url =
        postgres
            ? TestStore.newPostgresUrl(TestStore.server("changce.test.postgres"))
            : "jdbc:h2:file:"
                + folder().resolve("changce")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;USER=sa;PASSWORD=";
    return new SpringApplicationBuilder(ChangceApplication.class, Embedded.class)
        .web(WebApplicationType.NONE)
        .properties("changce.library.policies=" + folder())
        .properties(settings)
        .run(
            "--spring.datasource.url=" + url,
            "--logging.level.root=error",
            "--logging.level.changce=off");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("changce-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "Changce, " + (postgres ? "PostgreSQL" : "embedded");
  }

  @Override
  public void build(List<Document> documents) {
    build(documents, number -> IN_FORCE);
  }

  void build(List<Document> documents, java.util.function.IntFunction<Validity> validity) {
    library.publish(
        documents.stream()
            .map(each -> new CorpusLibrary.Entry(each.id(), each.title(), each.text()))
            .toList(),
        validity);
    BenchedSearch.refresh(context);
  }

  @Override
  public List<String> search(String question, int limit) {
    return search.search(question, DAY, limit).stream().map(this::documentOf).toList();
  }

  String documentOf(Hit hit) {
    return library.documentOf(hit.passage().id());
  }

  @Override
  public long bytes() {
    return library.bytes();
  }

  @Override
  public void close() {
    context.close();
  }
}
