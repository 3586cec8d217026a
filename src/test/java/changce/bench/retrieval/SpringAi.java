package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.transformer.splitter.TokenTextSplitter;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;

/** Spring AI's token splitter and its pgvector store, both with their defaults. */
final class SpringAi implements Retriever {

  private static final int BATCH = 1000;

  private final Database database = new Database();
  private final PgVectorStore store;

  SpringAi(TextEmbedding embedding) {
    database.jdbc.execute("create extension hstore");
    database.jdbc.execute("create extension \"uuid-ossp\"");
    store =
        PgVectorStore.builder(database.jdbc, new Asked(embedding))
            .dimensions(embedding.dimension())
            .initializeSchema(true)
            .build();
    store.afterPropertiesSet();
  }

  /** Our embedding as Spring AI asks for it: questions are embedded, documents looked up. */
  private record Asked(TextEmbedding embedding) implements EmbeddingModel {

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
      List<float[]> vectors = embedding.embedAll(request.getInstructions());
      return new EmbeddingResponse(
          IntStream.range(0, vectors.size())
              .mapToObj(i -> new Embedding(vectors.get(i), i))
              .toList());
    }

    @Override
    public float[] embed(String text) {
      return embedding.embed(text);
    }

    @Override
    public float[] embed(Document document) {
      return embedding.embedAll(List.of(String.valueOf(document.getText()))).get(0);
    }
  }

  @Override
  public String name() {
    return "Spring AI, pgvector";
  }

  @Override
  public void build(List<changce.bench.retrieval.Document> documents) {
    List<Document> pieces =
        TokenTextSplitter.builder()
            .build()
            .apply(
                documents.stream()
                    .map(each -> new Document(each.whole(), Map.of(EasyRag.ID, each.id())))
                    .toList());
    for (int start = 0; start < pieces.size(); start += BATCH) {
      store.add(pieces.subList(start, Math.min(start + BATCH, pieces.size())));
    }
    database.jdbc.execute("analyze");
  }

  @Override
  public List<String> search(String question, int limit) {
    return store
        .similaritySearch(
            SearchRequest.builder()
                .query(question)
                .topK(limit * EasyRag.SEGMENTS_PER_DOCUMENT)
                .build())
        .stream()
        .map(found -> String.valueOf(found.getMetadata().get(EasyRag.ID)))
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public long bytes() {
    return database.bytes();
  }

  @Override
  public void close() {
    database.drop();
  }
}
