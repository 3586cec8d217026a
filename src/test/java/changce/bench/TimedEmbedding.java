package changce.bench;

import changce.embedding.TextEmbedding;
import changce.policy.SynchronisationProgress;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Measures what embedding takes; with hashes it embeds nothing. */
final class TimedEmbedding implements TextEmbedding {

  private final boolean hashes;
  private TextEmbedding model;
  private long nanos;
  private long texts;

  TimedEmbedding(boolean hashes) {
    this.hashes = hashes;
  }

  void forget() {
    nanos = 0;
    texts = 0;
  }

  double seconds() {
    return nanos / 1e9;
  }

  @Override
  public String model() {
    return hashes ? "hashes" : model.model();
  }

  @Override
  public int dimension() {
    return hashes ? 8 : model.dimension();
  }

  @Override
  public float[] embed(String text) {
    return embedAll(List.of(text)).get(0);
  }

  @Override
  public List<float[]> embedAll(List<String> batch) {
    long start = System.nanoTime();
    List<float[]> vectors =
        hashes ? batch.stream().map(TimedEmbedding::hash).toList() : model.embedAll(batch);
    nanos += System.nanoTime() - start;
    LibraryBench.print("kept", texts);
    texts += batch.size();
    return vectors;
  }

  private static float[] hash(String text) {
    float[] vector = new float[8];
    vector[Math.floorMod(text.hashCode(), 8)] = 1;
    return vector;
  }

  static class Wrapping {

    static TimedEmbedding timed;

    @Bean
    static BeanPostProcessor timing() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (bean instanceof TextEmbedding model && !(bean instanceof TimedEmbedding)) {
            timed.model = model;
            return timed;
          }
          return bean;
        }
      };
    }

    @EventListener
    void tell(SynchronisationProgress progress) {
      LibraryBench.print(
          "done", (double) progress.documentsDone() / Math.max(1, progress.documents()));
    }
  }
}
