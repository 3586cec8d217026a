package changce.answering;

import changce.retrieval.Hit;
import changce.retrieval.Places;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks back where the district decides: what one district pays is not given to somebody who has not
 * said where they are.
 */
@Component
class Clarifying {

  private final Places places;

  Clarifying(Places places) {
    this.places = places;
  }

  /**
   * The districts between which the visitor must choose; empty when the answer does not hang on it.
   */
  Optional<Clarification> needed(String question, List<Hit> found) {
    if (!places.namedIn(question).stream().allMatch(places::wholeCity)) {
      return Optional.empty();
    }
    Hit best = found.get(0);
    if (places.wholeCity(best.passage().policy().region())) {
      return Optional.empty();
    }
    Set<String> districts = new LinkedHashSet<>();
    found.stream()
        .map(hit -> hit.passage().policy().region())
        .filter(region -> !places.wholeCity(region))
        .forEach(districts::add);
    return Optional.of(Clarification.ofDistricts(List.copyOf(districts)));
  }

  /** Without the clauses of single districts, when the question names none. */
  List<Hit> forEverybody(String question, List<Hit> found) {
    return places.namedIn(question).stream().allMatch(places::wholeCity)
        ? found.stream().filter(hit -> places.wholeCity(hit.passage().policy().region())).toList()
        : found;
  }
}
