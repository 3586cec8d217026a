package changce.bench.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The numbers with the highest scores, best first. */
final class Best {

  private Best() {}

  private record Scored(int number, double score) {}

  static List<Integer> of(int limit, IntStream numbers, IntToDoubleFunction score) {
    PriorityQueue<Scored> best = new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
    numbers.forEach(
        number -> {
          double own = score.applyAsDouble(number);
          if (best.size() < limit) {
            best.add(new Scored(number, own));
          } else if (own > best.element().score) {
            best.remove();
            best.add(new Scored(number, own));
          }
        });
    return best.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::number)
        .toList();
  }
}
