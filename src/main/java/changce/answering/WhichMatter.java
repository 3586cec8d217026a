package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.policy.Policy;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks back what a question is about that does not say so: an answer about something else would
 * look just as well founded.
 */
@Component
class WhichMatter implements Step {

  private static final int NEAREST = 3;
  private static final int CHOICES = 4;

  private final Unnamed unnamed;
  private final PassageSearch search;
  private final Places places;

  WhichMatter(Unnamed unnamed, PassageSearch search, Places places) {
    this.unnamed = unnamed;
    this.search = search;
    this.places = places;
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return !inquiry.named() && unnamed.is(inquiry.whole(), inquiry.earlier(), inquiry.day())
        ? Optional.of(Ending.asking(new Clarification(Notes.WHICH_MATTER, choices(inquiry))))
        : Optional.empty();
  }

  /** What the nearest clauses are about, then what most policies are about. */
  private List<String> choices(Inquiry inquiry) {
    Stream<String> nearest =
        inquiry.found().stream()
            .map(hit -> hit.passage().policy())
            .flatMap(policy -> matter(policy).stream())
            .distinct()
            .limit(NEAREST);
    return Stream.concat(nearest, mostFrequent()).distinct().limit(CHOICES).toList();
  }

  /** As its title names it, which says more than its topics; a place is no matter. */
  private Optional<String> matter(Policy policy) {
    return Stream.concat(search.mattersNamedIn(policy.title()).stream(), policy.topics().stream())
        .filter(name -> places.namedIn(name).isEmpty())
        .findFirst();
  }

  private Stream<String> mostFrequent() {
    Map<String, Long> counts =
        search.policies().stream()
            .map(passages -> passages.get(0).policy().topics())
            .flatMap(topics -> topics.stream().limit(1))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey);
  }
}
