package changce.retrieval;

import changce.embedding.TextEmbedding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Vectors of the texts looked at last: several steps look at the same question, and embedding it
 * takes longer than all else together.
 */
final class RecentVectors {

  private static final int FEW = 32;

  private final TextEmbedding embedding;
  private final Map<String, FutureTask<float[]>> recent;

  RecentVectors(TextEmbedding embedding, int most) {
    this.embedding = embedding;
    recent =
        new LinkedHashMap<>(FEW, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, FutureTask<float[]>> eldest) {
            return size() > most;
          }
        };
  }

  String model() {
    return embedding.model();
  }

  /** Two steps that want the same vector at the same time wait for one embedding. */
  float[] of(String text) {
    FutureTask<float[]> vector;
    synchronized (recent) {
      vector =
          recent.computeIfAbsent(text, asked -> new FutureTask<>(() -> embedding.embed(asked)));
    }
    vector.run(); // nothing, when another thread has begun
    try {
      return vector.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a text was embedded", e);
    } catch (ExecutionException e) {
      forget(text, vector);
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** It may succeed the next time. */
  private void forget(String text, FutureTask<float[]> failed) {
    synchronized (recent) {
      recent.remove(text, failed);
    }
  }
}
