package changce.answering;

import changce.retrieval.Hit;
import changce.retrieval.Places;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Asks back where the district decides: what one district pays is not given to somebody who has not
 * said where they are.
 */
@Component
class Clarifying {

  private static final Pattern ASKS_WHERE = Pattern.compile("哪个?(?:区|县|市|地方)|哪里的|哪儿的");

  /** In score: so little ahead of a clause for the whole city it is no likelier. */
  private static final double HARDLY = 1;

  private final Places places;

  Clarifying(Places places) {
    this.places = places;
  }

  /**
   * The districts between which the visitor must choose; empty when the answer does not hang on it.
   */
  Optional<Clarification> needed(String question, List<Hit> found) {
    if (!places.namedIn(question).stream().allMatch(places::wholeCity)
        || ASKS_WHERE.matcher(question).find()) {
      return Optional.empty();
    }
    Hit best = found.get(0);
    if (forTheCity(best) || asLikely(best, found)) {
      return Optional.empty();
    }
    Set<String> districts = new LinkedHashSet<>();
    found.stream()
        .map(hit -> hit.passage().policy().region())
        .filter(region -> !places.wholeCity(region))
        .forEach(districts::add);
    return Optional.of(Clarification.ofDistricts(List.copyOf(districts)));
  }

  /** Whether a clause for the whole city is next to the best one. */
  private boolean asLikely(Hit best, List<Hit> found) {
    return best.lead() < HARDLY
        && found.stream()
            .filter(hit -> !hit.passage().policy().equals(best.passage().policy()))
            .limit(1)
            .anyMatch(this::forTheCity);
  }

  private boolean forTheCity(Hit hit) {
    return places.wholeCity(hit.passage().policy().region());
  }

  /** Without the clauses of single districts, when the question names none and asks for none. */
  List<Hit> forEverybody(String question, List<Hit> found) {
    return places.namedIn(question).stream().allMatch(places::wholeCity)
            && !ASKS_WHERE.matcher(question).find()
        ? found.stream().filter(this::forTheCity).toList()
        : found;
  }
}
