package changce.models;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * A configured chat model.
 *
 * @param breaker open while the endpoint is left alone
 */
record ChatModel(ModelSettings.Endpoint endpoint, CircuitBreaker breaker, HttpClient http) {

  /** Few: none of them waits for anybody, and a thousand models speak by them at once. */
  private static final Executor THREADS =
      Executors.newFixedThreadPool(
          Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
          task -> {
            Thread thread = new Thread(task, "model");
            thread.setDaemon(true);
            return thread;
          });

  static ChatModel of(ModelSettings.Endpoint endpoint, CircuitBreaker breaker) {
    HttpClient http =
        HttpClient.newBuilder()
            // Some inference servers hang on the upgrade to HTTP/2 that the JDK's client offers.
            .version(HttpClient.Version.HTTP_1_1)
            .executor(THREADS)
            .connectTimeout(endpoint.connect())
            .build();
    return new ChatModel(endpoint, breaker, http);
  }

  String name() {
    return endpoint.model();
  }

  /** The library's client is made anew for each call, so that each has a connection of its own. */
  ModelStream ask(Asking asking) {
    ModelConnection connection = new ModelConnection(http, endpoint.whole());
    OpenAiStreamingChatModel model =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new Given(connection))
            .baseUrl(endpoint.baseUrl())
            .apiKey(endpoint.apiKey() == null ? "none" : endpoint.apiKey())
            .modelName(endpoint.model())
            .temperature(0.0)
            .returnThinking(true)
            .build();
    return ModelStream.open(model, connection, endpoint::withoutKey, asking.request());
  }

  /** Builds nothing: gives the connection. */
  private record Given(ModelConnection connection) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
      return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public dev.langchain4j.http.client.HttpClient build() {
      return connection;
    }
  }
}
