package changce.retrieval;

import changce.embedding.BuiltVectors;
import changce.embedding.LineVectors;
import changce.embedding.TextEmbedding;
import changce.reading.PlaceReader;
import changce.writing.YamlFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  AskedSettings.class,
  RetrievalSettings.class,
  RerankerSettings.class
})
class RetrievalConfiguration {

  @Bean
  Glossary glossary(RetrievalSettings settings) {
    return Glossary.from(YamlFile.keys(settings.glossary()));
  }

  @Bean
  Regions regions(RetrievalSettings settings, PlaceReader reader) {
    return Regions.from(YamlFile.keys(settings.regions()), reader);
  }

  @Bean
  WordingShift wordingShift(TextEmbedding embedding) {
    return WordingShift.learnedFor(embedding.model());
  }

  @Bean
  KnownQuestions knownQuestions(AskedSettings settings, TextEmbedding embedding) {
    BuiltVectors built = new BuiltVectors(settings.vectors(), settings.keepVectors(), embedding);
    LineVectors vectors = new LineVectors(embedding, built);
    return new KnownQuestions(
        ClauseLines.of(settings.questions(), true, vectors, settings.keepVectors()),
        ClauseLines.of(settings.unanswered(), false, vectors, settings.keepVectors()));
  }

  @Bean
  Reranker reranker(RerankerSettings settings) {
    String baseUrl = settings.baseUrl();
    return baseUrl == null ? Reranker.NONE : new HttpReranker(baseUrl, settings);
  }

  @Bean
  SignalWeights ranking() {
    return SignalWeights.from(YamlFile.keys(SignalWeights.class, "ranking.yml"));
  }
}
