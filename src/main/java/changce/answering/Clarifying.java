package changce.answering;

import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
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

  private final PassageSearch search;

  Clarifying(PassageSearch search) {
    this.search = search;
  }

  /**
   * The districts between which the visitor must choose; empty when the answer does not hang on it.
   */
  Optional<Clarification> needed(String question, List<Hit> found) {
    if (!search.placesNamedIn(question).stream().allMatch(search::wholeCity)) {
      return Optional.empty();
    }
    Hit best = found.get(0);
    if (search.wholeCity(best.passage().policy().region())) {
      return Optional.empty();
    }
    Set<String> districts = new LinkedHashSet<>();
    found.stream()
        .map(hit -> hit.passage().policy().region())
        .filter(region -> !search.wholeCity(region))
        .forEach(districts::add);
    return Optional.of(Clarification.ofDistricts(List.copyOf(districts)));
  }

  /** Without the clauses of single districts, when the question names none. */
  List<Hit> forEverybody(String question, List<Hit> found) {
    return search.placesNamedIn(question).stream().allMatch(search::wholeCity)
        ? found.stream().filter(hit -> search.wholeCity(hit.passage().policy().region())).toList()
        : found;
  }
}
