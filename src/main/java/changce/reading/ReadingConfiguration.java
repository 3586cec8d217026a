package changce.reading;

import changce.embedding.BuiltVectors;
import changce.embedding.LineVectors;
import changce.embedding.TextEmbedding;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingSettings.class)
class ReadingConfiguration {

  @Bean
  QuestionReader questionReader(ReadingSettings settings, TextEmbedding embedding) {
    BuiltVectors built = new BuiltVectors(settings.vectors(), settings.keepVectors(), embedding);
    return QuestionReader.learned(
        settings.examples(Map.of()),
        new LineVectors(embedding, built),
        new BuiltWeights(settings.weights(), settings.keepVectors()),
        settings.keepVectors());
  }

  @Bean
  PlaceReader placeReader(ReadingSettings settings) {
    return PlaceReader.learned(settings.examples());
  }

  @Bean
  EnglishReader englishReader(ReadingSettings settings) {
    return EnglishReader.of(settings.english());
  }

  @Bean
  TypedReader typedReader(ReadingSettings settings) {
    return TypedReader.of(settings.dialect(), settings.written());
  }
}
