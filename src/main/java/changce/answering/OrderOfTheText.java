package changce.answering;

import changce.policy.Passage;
import changce.retrieval.Hit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Puts clauses of one policy that are level into the order of its text, where the whole stands
 * before its parts.
 *
 * <p>Level are those that hold the same of the question's words and are nearly as likely as each
 * other: which is the likelier then hangs on the last digits, which are not the same on every
 * machine.
 */
final class OrderOfTheText {

  /** Of the probability: ten times the distance at which another machine turned the order. */
  private static final double LEVEL = 0.03;

  private OrderOfTheText() {}

  /**
   * Clauses of other policies keep their place.
   *
   * @param likeliest first
   */
  static List<Hit> of(List<Hit> likeliest, ToDoubleFunction<Hit> likelihood) {
    List<Hit> ordered = new ArrayList<>(likeliest);
    for (int place = 0; place < ordered.size(); place++) {
      Hit best = ordered.get(place);
      Hit first =
          ordered.subList(place, ordered.size()).stream()
              .filter(hit -> level(best, hit, likelihood))
              .min(Comparator.comparingInt(hit -> hit.passage().ordinal()))
              .orElse(best);
      Collections.swap(ordered, place, ordered.indexOf(first));
    }
    return List.copyOf(ordered);
  }

  private static boolean level(Hit one, Hit other, ToDoubleFunction<Hit> likelihood) {
    Passage passage = one.passage();
    return passage.policy().slug().equals(other.passage().policy().slug())
        && one.why().matched().equals(other.why().matched())
        && Math.abs(likelihood.applyAsDouble(one) - likelihood.applyAsDouble(other)) < LEVEL;
  }
}
