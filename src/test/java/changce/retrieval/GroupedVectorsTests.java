package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupedVectorsTests {

  /** What a code may be off by. */
  private static final double CODED = 0.0001;

  private final GroupedVectors<String> grouped =
      new GroupedVectors<>(
          List.of("a", "b", "a"),
          List.of(new float[] {1, 0, 0}, new float[] {0, 0.6f, 0.8f}, new float[] {0, 1, 0}));

  @Test
  void nearestLineOfEachGroupCounts() {
    assertThat(grouped.nearest(new float[] {0, 1, 0}))
        .hasSize(2)
        .hasEntrySatisfying("a", near -> assertThat(near).isCloseTo(1, within(CODED)))
        .hasEntrySatisfying("b", near -> assertThat(near).isCloseTo(0.6, within(CODED)));
    assertThat(grouped.best(new float[] {0, 0, 1})).isCloseTo(0.8, within(CODED));
  }

  @Test
  void vectorOfAnotherDimensionIsNearToNothing() {
    assertThat(grouped.nearest(new float[] {1, 0, 0, 0, 0})).isEmpty();
    assertThat(grouped.best(new float[] {1, 0, 0, 0, 0})).isEqualTo(-1);
    assertThat(GroupedVectors.none().nearest(new float[] {1, 0})).isEmpty();
  }

  /** More lines than a block has, and not a whole number of blocks. */
  @Test
  void manyLinesAreComparedAsFewAre() {
    Random random = new Random(7);
    List<float[]> lines = Stream.generate(() -> randomLine(random)).limit(700).toList();
    List<Integer> groups = IntStream.range(0, lines.size()).map(i -> i % 300).boxed().toList();
    float[] asked = lines.get(650);

    var nearest = new GroupedVectors<>(groups, lines).nearest(asked);

    for (int group = 0; group < 300; group++) {
      double best = -1;
      for (int line = group; line < lines.size(); line += 300) {
        best = Math.max(best, dot(lines.get(line), asked));
      }
      assertThat(nearest.get(group)).isCloseTo(best, within(CODED));
    }
  }

  private static float[] randomLine(Random random) {
    float[] line = new float[512];
    double length = 0;
    for (int i = 0; i < line.length; i++) {
      line[i] = (float) random.nextGaussian();
      length += line[i] * line[i];
    }
    for (int i = 0; i < line.length; i++) {
      line[i] /= (float) Math.sqrt(length);
    }
    return line;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
