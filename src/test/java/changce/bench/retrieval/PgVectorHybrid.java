package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import dev.langchain4j.data.document.splitter.recursive.RecursiveDocumentSplitterFactory;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore.SearchMode;
import java.util.List;

/** LangChain4j's pgvector store in hybrid mode: vectors and PostgreSQL's text search, by rank. */
final class PgVectorHybrid implements Retriever {

  private final TextEmbedding embedding;
  private final Database database = new Database();
  private final PgVectorEmbeddingStore store;

  PgVectorHybrid(TextEmbedding embedding) {
    this.embedding = embedding;
    store =
        PgVectorEmbeddingStore.datasourceBuilder()
            .datasource(database.source)
            .table("segment")
            .dimension(embedding.dimension())
            .searchMode(SearchMode.HYBRID)
            .skipCreateVectorExtension(true)
            .build();
  }

  @Override
  public String name() {
    return "LangChain4j pgvector, hybrid";
  }

  @Override
  public void build(List<Document> documents) {
    EmbeddingStoreIngestor.builder()
        .documentSplitter(new RecursiveDocumentSplitterFactory().create())
        .embeddingModel(new ForLangChain4j(embedding))
        .embeddingStore(store)
        .build()
        .ingest(documents.stream().map(EasyRag::document).toList());
    database.jdbc.execute("analyze");
  }

  @Override
  public List<String> search(String question, int limit) {
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder()
            .query(question)
            .queryEmbedding(Embedding.from(embedding.embed(question)))
            .maxResults(limit * EasyRag.SEGMENTS_PER_DOCUMENT)
            .build();
    return store.search(request).matches().stream()
        .map(match -> match.embedded().metadata().getString(EasyRag.ID))
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
