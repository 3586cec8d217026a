package changce.embedding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingSettings.class)
class EmbeddingConfiguration {

  @Bean
  TextEmbedding textEmbedding(EmbeddingSettings settings) {
    VectorBlocks.compileAhead();
    return settings.baseUrl() == null ? new InProcessEmbedding() : new RemoteEmbedding(settings);
  }
}
