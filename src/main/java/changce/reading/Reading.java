package changce.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/**
 * What a question is taken for. Each probability is from 0 to 1 and stands by itself: those of one
 * map do not add up to 1.
 *
 * @param matters whose it is
 * @param kinds what kind of thing was said
 * @param unnamed that it does not say what it is about
 * @param screenings that it is one of these
 */
public record Reading(
    Map<Matter, Double> matters,
    Map<QuestionKind, Double> kinds,
    double unnamed,
    Map<Screening, Double> screenings) {

  /** Of what nothing is known: it counts as a question of ours. */
  static final Reading OURS =
      new Reading(
          Map.of(Matter.OURS, 1.0),
          Map.of(QuestionKind.POLICY_QUESTION, 1.0),
          0,
          Map.of(Screening.CLEAN, 1.0));

  public Reading {
    matters = Map.copyOf(matters);
    kinds = Map.copyOf(kinds);
    screenings = Map.copyOf(screenings);
  }

  public Matter likeliest() {
    return likeliest(Matter.values(), matters);
  }

  public QuestionKind likeliestKind() {
    return likeliest(QuestionKind.values(), kinds);
  }

  public double probability(Matter matter) {
    return matters.getOrDefault(matter, 0.0);
  }

  public double probability(QuestionKind kind) {
    return kinds.getOrDefault(kind, 0.0);
  }

  public double probability(Screening screening) {
    return screenings.getOrDefault(screening, 0.0);
  }

  private static <K> K likeliest(K[] all, Map<K, Double> probabilities) {
    return Arrays.stream(all)
        .max(Comparator.comparingDouble(one -> probabilities.getOrDefault(one, 0.0)))
        .orElseThrow();
  }
}
