package changce.answering;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param models chat models in the order in which they are tried; none: answers quote the clauses
 * @param prompts folder of the prompts
 */
@ConfigurationProperties("changce")
record ModelSettings(@DefaultValue List<Endpoint> models, @DefaultValue("prompts") Path prompts) {

  /**
   * An OpenAI-compatible endpoint.
   *
   * @param baseUrl up to and with {@code /v1}
   * @param firstToken how long to wait for the first words
   * @param whole how long the whole answer may take
   */
  record Endpoint(
      String baseUrl,
      @Nullable String apiKey,
      String model,
      @DefaultValue("10s") Duration firstToken,
      @DefaultValue("60s") Duration whole) {}
}
