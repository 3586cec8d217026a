package changce.embedding;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.http.HttpClient;
import java.util.List;

/** Any endpoint that speaks OpenAI's {@code /embeddings}. */
class RemoteEmbedding implements TextEmbedding {

  private final String name;
  private final int dimension;
  private final EmbeddingModel model;

  RemoteEmbedding(EmbeddingSettings settings) {
    name = requireNonNull(settings.model());
    dimension = requireNonNull(settings.dimension());
    model =
        OpenAiEmbeddingModel.builder()
            .httpClientBuilder(
                new JdkHttpClientBuilder()
                    .httpClientBuilder(
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
            .baseUrl(settings.baseUrl())
            .apiKey(settings.apiKey() == null ? "none" : settings.apiKey())
            .modelName(name)
            .timeout(settings.timeout())
            .maxSegmentsPerBatch(32)
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
    return checked(model.embed(text).content());
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.isEmpty()
        ? List.of()
        : model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
            .map(this::checked)
            .toList();
  }

  private float[] checked(Embedding embedding) {
    if (embedding.dimension() != dimension) {
      throw new IllegalStateException(
          "%s gives vectors of %d dimensions, changce.embedding.dimension says %d"
              .formatted(name, embedding.dimension(), dimension));
    }
    embedding.normalize();
    return embedding.vector();
  }
}
