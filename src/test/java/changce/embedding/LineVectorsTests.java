package changce.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineVectorsTests {

  @TempDir Path folder;

  private final Lengths embedding = new Lengths();

  @Test
  void whatTheBuildHasMadeIsNotMadeAgain() {
    assertThat(vectors(true).of(List.of("小升规", "租房"))).hasSize(2);
    embedding.asked.clear();
    assertThat(vectors(false).of(List.of("租房", "个转企一件事", "小升规")))
        .extracting(vector -> vector[0])
        .containsExactly(2f, 6f, 3f);
    assertThat(embedding.asked).containsExactly("个转企一件事");
  }

  @Test
  void aLineThatStandsTwiceHasItsVectorTwice() {
    assertThat(vectors(false).of(List.of("租房", "租房"))).hasSize(2);
    assertThat(embedding.asked).containsExactly("租房");
  }

  @Test
  void twoWhoWantTheSameAtTheSameTimeMakeItOnce() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(2);
    embedding.before = begun;
    List<Thread> two =
        Stream.of(vectors(true), vectors(true))
            .map(
                vectors ->
                    new Thread(
                        () -> {
                          begun.countDown();
                          vectors.of(List.of("租房", "小升规"));
                        }))
            .toList();
    two.forEach(Thread::start);
    for (Thread one : two) {
      one.join();
    }
    assertThat(embedding.asked).containsExactly("租房", "小升规");
  }

  private LineVectors vectors(boolean keeps) {
    return new LineVectors(
        embedding, new BuiltVectors(folder.resolve("vectors"), keeps, embedding));
  }

  /** Of a text only its length. */
  private static final class Lengths implements TextEmbedding {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private CountDownLatch before = new CountDownLatch(0);

    @Override
    public String model() {
      return "lengths";
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public float[] embed(String text) {
      asked.add(text);
      return new float[] {text.length()};
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
      try {
        before.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return texts.stream().map(this::embed).toList();
    }
  }
}
