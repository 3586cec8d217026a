package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import changce.embedding.TextEmbedding;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class RecentVectorsTests {

  private final AtomicInteger embedded = new AtomicInteger();

  @Test
  void stepsThatWantTheSameVectorAtOnceShareOneEmbedding() throws InterruptedException {
    Thread[] other = new Thread[1];
    RecentVectors[] vectors = new RecentVectors[1];
    vectors[0] =
        vectors(
            number -> {
              if (number == 1) {
                other[0] = new Thread(() -> vectors[0].of("问"));
                other[0].start();
                while (other[0].getState() != Thread.State.WAITING && other[0].isAlive()) {
                  Thread.onSpinWait();
                }
              }
            });
    assertThat(vectors[0].of("问")).containsExactly(1);
    other[0].join();
    assertThat(embedded).hasValue(1);
  }

  @Test
  void whatFailedIsTriedAgain() {
    RecentVectors vectors =
        vectors(
            number -> {
              if (number == 1) {
                throw new IllegalStateException("unreachable");
              }
            });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> vectors.of("问"))
        .withMessage("unreachable");
    assertThat(vectors.of("问")).containsExactly(2);
  }

  /**
   * @param during told the number of the embedding
   */
  private RecentVectors vectors(IntConsumer during) {
    return new RecentVectors(
        new TextEmbedding() {
          @Override
          public String model() {
            return "test";
          }

          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public float[] embed(String text) {
            int number = embedded.incrementAndGet();
            during.accept(number);
            return new float[] {number};
          }

          @Override
          public List<float[]> embedAll(List<String> texts) {
            return texts.stream().map(this::embed).toList();
          }
        },
        8);
  }
}
