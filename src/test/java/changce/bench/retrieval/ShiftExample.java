package changce.bench.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question with windows that answer it and windows that do not.
 *
 * @param right how many of the windows, the first of them, answer
 */
record ShiftExample(float[] question, List<float[]> windows, int right) {

  private static final int NEAREST = 256;
  private static final int ANY = 128;

  static ShiftExample of(Query query, float[] question, Windows corpus, Random random) {
    Set<Integer> numbers = new HashSet<>(corpus.of(query.right()));
    List<float[]> windows = new ArrayList<>();
    numbers.forEach(number -> windows.add(corpus.vectors().get(number)));
    int right = windows.size();
    List<Integer> others =
        new ArrayList<>(
            Best.of(
                NEAREST,
                IntStream.range(0, corpus.vectors().size()),
                i -> DenseAlone.dot(question, corpus.vectors().get(i))));
    IntStream.range(0, ANY).forEach(i -> others.add(random.nextInt(corpus.vectors().size())));
    others.stream()
        .filter(numbers::add)
        .forEach(number -> windows.add(corpus.vectors().get(number)));
    return new ShiftExample(question, windows, right);
  }
}
