package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The windows that the library embeds, all of them compared; a document is as near as its nearest.
 */
final class DenseWindows implements Retriever {

  private final String prefix;
  private final TextEmbedding embedding;
  private Windows windows = new Windows(List.of(), Map.of());

  /**
   * @param prefix of every question
   */
  DenseWindows(String prefix, TextEmbedding embedding) {
    this.prefix = prefix;
    this.embedding = embedding;
  }

  @Override
  public String name() {
    return "dense, windows with their heading" + (prefix.isEmpty() ? "" : ", question with prefix");
  }

  @Override
  public void build(List<Document> documents) {
    windows = Windows.of(documents, embedding);
  }

  @Override
  public List<String> search(String question, int limit) {
    float[] asked = embedding.embed(prefix + question);
    Map<String, Double> nearness = new HashMap<>();
    windows
        .byDocument()
        .forEach(
            (document, own) ->
                nearness.put(
                    document,
                    own.stream()
                        .mapToDouble(i -> DenseAlone.dot(asked, windows.vectors().get(i)))
                        .max()
                        .orElse(-1)));
    return nearness.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public long bytes() {
    return (long) windows.vectors().size() * embedding.dimension() * Float.BYTES;
  }
}
