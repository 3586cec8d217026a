package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.recursive.RecursiveDocumentSplitterFactory;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/**
 * LangChain4j's Easy RAG: its splitter (300 tokens, 30 overlapping), its store in memory, with our
 * embedding instead of its English one.
 */
final class EasyRag implements Retriever {

  /** A document may have several segments among the best. */
  static final int SEGMENTS_PER_DOCUMENT = 3;

  static final String ID = "doc_id";

  private final TextEmbedding embedding;
  private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

  EasyRag(TextEmbedding embedding) {
    this.embedding = embedding;
  }

  @Override
  public String name() {
    return "LangChain4j Easy RAG";
  }

  @Override
  public void build(List<Document> documents) {
    EmbeddingStoreIngestor.builder()
        .documentSplitter(new RecursiveDocumentSplitterFactory().create())
        .embeddingModel(new ForLangChain4j(embedding))
        .embeddingStore(store)
        .build()
        .ingest(documents.stream().map(EasyRag::document).toList());
  }

  @Override
  public List<String> search(String question, int limit) {
    return EmbeddingStoreContentRetriever.builder()
        .embeddingModel(new ForLangChain4j(embedding))
        .embeddingStore(store)
        .maxResults(limit * SEGMENTS_PER_DOCUMENT)
        .build()
        .retrieve(Query.from(question))
        .stream()
        .map(Content::textSegment)
        .map(segment -> segment.metadata().getString(ID))
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public long bytes() {
    return 0;
  }

  static dev.langchain4j.data.document.Document document(Document document) {
    return dev.langchain4j.data.document.Document.from(
        document.whole(), Metadata.from(ID, document.id()));
  }
}
