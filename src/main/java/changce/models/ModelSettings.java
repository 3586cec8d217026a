package changce.models;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param models chat models in the order in which they are tried; none: answers quote the clauses
 * @param hedgeAfter when the first model has not sent a token by then, the next is asked as well;
 *     null: it is asked only when the first has failed
 * @param stepLimit how long a step before the answer may wait for all models together
 * @param breakerWait how long a model that failed again and again is left alone
 */
@ConfigurationProperties("changce")
record ModelSettings(
    @DefaultValue List<Endpoint> models,
    @Nullable Duration hedgeAfter,
    @DefaultValue("3s") Duration stepLimit,
    @DefaultValue("30s") Duration breakerWait) {

  /**
   * An OpenAI-compatible endpoint.
   *
   * @param baseUrl up to and with {@code /v1}
   * @param connect how long to wait for the connection
   * @param firstToken how long to wait for the first token, and for each that follows
   * @param whole how long the whole answer may take
   */
  record Endpoint(
      String baseUrl,
      @Nullable String apiKey,
      String model,
      @DefaultValue("3s") Duration connect,
      @DefaultValue("10s") Duration firstToken,
      @DefaultValue("60s") Duration whole) {

    Endpoint {
      // A key read from a file ends in a line break.
      apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
    }

    /** A server may repeat the key in what it says of it. */
    String withoutKey(String text) {
      return apiKey == null ? text : text.replace(apiKey, "〔密钥〕");
    }

    /** Without the key. */
    @Override
    public String toString() {
      return model + " at " + baseUrl;
    }
  }
}
