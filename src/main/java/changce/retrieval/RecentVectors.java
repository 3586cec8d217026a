package changce.retrieval;

import changce.embedding.TextEmbedding;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Vectors of the texts looked at last: several steps look at the same question, and embedding it
 * takes longer than all else together.
 */
final class RecentVectors {

  private static final int FEW = 32;

  private final TextEmbedding embedding;
  private final Map<String, float[]> recent;

  RecentVectors(TextEmbedding embedding, int most) {
    this.embedding = embedding;
    recent =
        new LinkedHashMap<>(FEW, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > most;
          }
        };
  }

  float[] of(String text) {
    synchronized (recent) {
      float[] known = recent.get(text);
      if (known != null) {
        return known;
      }
    }
    float[] vector = embedding.embed(text);
    synchronized (recent) {
      recent.put(text, vector);
    }
    return vector;
  }
}
