package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HighestTests {

  @Test
  void keepsTheHighestBestFirst() {
    Random random = new Random(5);
    float[] scores = new float[500];
    Highest highest = new Highest(20);
    for (int number = 0; number < scores.length; number++) {
      scores[number] = random.nextFloat();
      highest.add(number, scores[number]);
    }

    assertThat(highest.takeBestFirst())
        .containsExactly(
            IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing(number -> -scores[number]))
                .limit(20)
                .toArray(Integer[]::new));
  }

  @Test
  void keepsAllWhereThereAreFewer() {
    Highest highest = new Highest(20);
    highest.add(3, 0.1f);
    highest.add(4, 0.2f);

    assertThat(highest.size()).isEqualTo(2);
    assertThat(highest.takeBestFirst()).containsExactly(4, 3);
  }
}
