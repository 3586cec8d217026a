package changce.console.corrections;

import changce.console.corrections.Correction.CitedClause;
import changce.conversation.AnswerDetail;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clauses that a correction may cite, numbered as they stand on the page. */
@Component
class ClauseChoice {

  private static final int MOST = 12;

  private final PassageSearch search;
  private final Clock clock;

  ClauseChoice(PassageSearch search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  /**
   * What stood on the page already keeps its number; then what the answer was given, then what the
   * search finds today.
   *
   * @param chosen ids on the page
   * @param find further words to search for, or null
   */
  List<Passage> offered(AnswerDetail detail, List<String> chosen, @Nullable String find) {
    Map<PassageId, Passage> offered = new LinkedHashMap<>();
    chosen.stream()
        .flatMap(id -> published(id).stream())
        .forEach(one -> offered.put(one.id(), one));
    if (chosen.isEmpty()) {
      Stream<Passage> given =
          detail.sources().stream()
              .flatMap(source -> search.passage(new PassageId(source.passage())).stream());
      Stream.concat(given, found(detail.line().question()))
          .limit(MOST)
          .forEach(one -> offered.putIfAbsent(one.id(), one));
    }
    if (find != null) {
      found(find).limit(MOST).forEach(one -> offered.putIfAbsent(one.id(), one));
    }
    return List.copyOf(offered.values());
  }

  List<CitedClause> cited(List<String> chosen) {
    return chosen.stream().flatMap(id -> published(id).stream()).map(ClauseChoice::cited).toList();
  }

  /** The ids of clauses that a correction cites, as far as they still stand so. */
  List<String> ids(List<CitedClause> cited) {
    return cited.stream()
        .flatMap(
            clause ->
                search.passagesOf(clause.policy()).stream()
                    .filter(passage -> passage.text().equals(clause.text()))
                    .limit(1))
        .map(passage -> passage.id().value().toString())
        .toList();
  }

  private Stream<Passage> found(String words) {
    return search.search(words, LocalDate.now(clock), MOST).stream().map(Hit::passage);
  }

  private Optional<Passage> published(String id) {
    return id.matches("[0-9a-f-]{36}")
        ? search.passage(new PassageId(UUID.fromString(id)))
        : Optional.empty();
  }

  private static CitedClause cited(Passage passage) {
    Policy policy = passage.policy();
    return new CitedClause(
        policy.slug(), policy.title(), policy.number(), passage.headingPath(), passage.text());
  }
}
