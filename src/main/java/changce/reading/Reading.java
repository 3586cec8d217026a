package changce.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/**
 * What a question is about.
 *
 * @param matters how probable each is by itself: they do not add up to 1
 * @param unnamed how probable it is that the question does not say what it is about, 0 to 1
 */
public record Reading(Map<Matter, Double> matters, double unnamed) {

  /** Of what nothing is known: it counts as one of ours. */
  static final Reading OURS = new Reading(Map.of(Matter.OURS, 1.0), 0);

  public Reading {
    matters = Map.copyOf(matters);
  }

  public Matter likeliest() {
    return Arrays.stream(Matter.values())
        .max(Comparator.comparingDouble(this::probability))
        .orElseThrow();
  }

  /** 0 for certainly not to 1 for certainly. */
  public double probability(Matter matter) {
    return matters.getOrDefault(matter, 0.0);
  }
}
