package changce.embedding;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which model embeds: without a {@code base-url} the one in process.
 *
 * @param batch texts in one request; DashScope takes 10
 */
@ConfigurationProperties("changce.embedding")
record EmbeddingSettings(
    @Nullable String baseUrl,
    @Nullable String apiKey,
    @Nullable String model,
    @Nullable Integer dimension,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("32") int batch) {

  EmbeddingSettings {
    if (baseUrl != null && (model == null || dimension == null)) {
      throw new IllegalArgumentException(
          "changce.embedding.base-url 已设置，还需要 changce.embedding.model 和 changce.embedding.dimension");
    }
    if (batch < 1) {
      throw new IllegalArgumentException("changce.embedding.batch 至少是 1");
    }
  }
}
