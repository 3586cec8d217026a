package changce.embedding;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.internal.RetryUtils;
import dev.langchain4j.model.openai.internal.OpenAiClient;
import dev.langchain4j.model.openai.internal.embedding.EmbeddingRequest;
import dev.langchain4j.model.openai.internal.embedding.EmbeddingResponse;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/**
 * Any endpoint that speaks OpenAI's {@code /embeddings}. LangChain4j's own {@code
 * OpenAiEmbeddingModel} takes the vectors in the order in which they come: their {@code index} is
 * read here.
 */
class RemoteEmbedding implements TextEmbedding {

  /** As OpenAiEmbeddingModel's. */
  private static final int RETRIES = 2;

  private final String name;
  private final int dimension;
  private final OpenAiClient client;

  /** Grows smaller when the endpoint turns out to take fewer texts at once than it is set to. */
  private volatile int batch;

  RemoteEmbedding(EmbeddingSettings settings) {
    name = requireNonNull(settings.model());
    dimension = requireNonNull(settings.dimension());
    batch = settings.batch();
    client =
        OpenAiClient.builder()
            .httpClientBuilder(
                new JdkHttpClientBuilder()
                    .httpClientBuilder(
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
            .baseUrl(requireNonNull(settings.baseUrl()))
            .apiKey(settings.apiKey() == null ? "none" : settings.apiKey())
            .connectTimeout(settings.timeout())
            .readTimeout(settings.timeout())
            .userAgent("langchain4j-openai")
            .build();
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public float[] embed(String text) {
    return vectors(List.of(text)).get(0);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    List<float[]> vectors = new ArrayList<>();
    while (vectors.size() < texts.size()) {
      int from = vectors.size();
      vectors.addAll(together(texts.subList(from, Math.min(texts.size(), from + batch))));
    }
    return vectors;
  }

  /**
   * In one request, or in as many as it takes. The endpoint does not say how many texts it takes at
   * once in a way that could be read, and refuses other things likewise: a single text that it
   * refuses is refused.
   */
  private List<float[]> together(List<String> texts) {
    try {
      return vectors(texts);
    } catch (InvalidRequestException refused) {
      if (texts.size() == 1) {
        throw refused;
      }
      int half = texts.size() / 2;
      List<float[]> vectors = new ArrayList<>();
      while (vectors.size() < texts.size()) {
        int from = vectors.size();
        // What the first ones have shown holds for the others.
        int to = Math.min(texts.size(), from + Math.min(half, batch));
        vectors.addAll(together(texts.subList(from, to)));
      }
      // All of the texts were taken in the end: it was refused for their number, not for one.
      batch = Math.min(batch, half);
      return vectors;
    }
  }

  private List<float[]> vectors(List<String> texts) {
    EmbeddingRequest request = EmbeddingRequest.builder().model(name).input(texts).build();
    EmbeddingResponse answer =
        RetryUtils.withRetryMappingExceptions(() -> client.embedding(request).execute(), RETRIES);
    return AnsweredVectors.of(answer.data(), texts.size(), name, dimension);
  }
}
