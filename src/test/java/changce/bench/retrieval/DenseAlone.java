package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import java.util.List;
import java.util.stream.IntStream;

/** One vector a document, all of them compared. */
final class DenseAlone implements Retriever {

  private final TextEmbedding embedding;
  private List<Document> documents = List.of();
  private List<float[]> vectors = List.of();

  DenseAlone(TextEmbedding embedding) {
    this.embedding = embedding;
  }

  @Override
  public String name() {
    return "dense alone, exact";
  }

  @Override
  public void build(List<Document> corpus) {
    documents = corpus;
    vectors = embedding.embedAll(corpus.stream().map(Document::whole).toList());
  }

  @Override
  public List<String> search(String question, int limit) {
    float[] asked = embedding.embed(question);
    return Best.of(limit, IntStream.range(0, vectors.size()), i -> dot(asked, vectors.get(i)))
        .stream()
        .map(i -> documents.get(i).id())
        .toList();
  }

  @Override
  public long bytes() {
    return (long) vectors.size() * embedding.dimension() * Float.BYTES;
  }

  static double dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
