package changce.retrieval;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model that reads a question and a passage together; without a {@code base-url} there is none.
 *
 * @param baseUrl below which {@code /rerank} is
 * @param timeout for one question; afterwards the order stays as it was
 * @param top how many of the best passages it reads
 */
@ConfigurationProperties("changce.reranker")
record RerankerSettings(
    @Nullable String baseUrl,
    @Nullable String apiKey,
    @Nullable String model,
    @DefaultValue("2s") Duration timeout,
    @DefaultValue("20") int top) {

  RerankerSettings {
    if (top < 1) {
      throw new IllegalArgumentException("changce.reranker.top 应至少为 1，现在是 " + top);
    }
  }
}
