package changce.console.corrections;

import changce.console.corrections.Correction.CitedClause;
import changce.conversation.AnswerDetail;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import changce.staff.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
   * A clause under its number on the page.
   *
   * @param value as it stands in the form
   * @param passage null when it is published no longer, or not so
   * @param clause as it is, or was, to be cited; {@link CitedClause#UNKNOWN} when nobody knows
   */
  record Offered(String value, @Nullable Passage passage, CitedClause clause) {

    static Offered of(Passage passage) {
      return new Offered(passage.id().value().toString(), passage, cited(passage));
    }
  }

  /**
   * What stood on the page already keeps its number, also when it is published no longer; then what
   * the answer was given, then what the search finds today.
   *
   * @param chosen values on the page
   * @param stored what the correction cited when it was saved
   * @param find further words to search for, or null
   */
  List<Offered> offered(
      AnswerDetail detail, List<String> chosen, List<CitedClause> stored, @Nullable String find) {
    List<Offered> offered = new ArrayList<>(numbered(chosen, stored));
    if (chosen.isEmpty()) {
      Stream<Passage> given =
          detail.sources().stream()
              .flatMap(source -> search.passage(new PassageId(source.passage())).stream());
      Stream.concat(given, found(detail.line().question()))
          .limit(MOST)
          .forEach(one -> addTo(offered, one));
    }
    if (find != null) {
      found(find).limit(MOST).forEach(one -> addTo(offered, one));
    }
    return List.copyOf(offered);
  }

  private static void addTo(List<Offered> offered, Passage passage) {
    Offered one = Offered.of(passage);
    if (offered.stream().noneMatch(other -> other.value().equals(one.value()))) {
      offered.add(one);
    }
  }

  /** One of each value, in their order: a mark in the text names a clause by its place. */
  List<CitedClause> cited(List<String> chosen, List<CitedClause> stored) {
    return numbered(chosen, stored).stream().map(Offered::clause).toList();
  }

  private List<Offered> numbered(List<String> chosen, List<CitedClause> stored) {
    return chosen.stream().map(value -> offered(value, stored)).toList();
  }

  private Offered offered(String value, List<CitedClause> stored) {
    CitedClause clause =
        stored.stream()
            .filter(one -> goneValue(one).equals(value))
            .findFirst()
            .orElse(CitedClause.UNKNOWN);
    return published(value)
        .or(() -> published(clause))
        .map(Offered::of)
        .orElseGet(() -> new Offered(value, null, clause));
  }

  /** Of the clauses that a correction cites, as they stand in the form. */
  List<String> values(List<CitedClause> cited) {
    return cited.stream()
        .map(
            clause ->
                published(clause)
                    .map(passage -> passage.id().value().toString())
                    .orElseGet(() -> goneValue(clause)))
        .toList();
  }

  /** Numbers from 1 of those that are published no longer, or not so. */
  Set<Integer> gone(List<CitedClause> clauses) {
    Set<Integer> gone = new TreeSet<>();
    for (int i = 0; i < clauses.size(); i++) {
      if (published(clauses.get(i)).isEmpty()) {
        gone.add(i + 1);
      }
    }
    return gone;
  }

  /**
   * @throws Refused when the text cites a clause that is published no longer
   */
  void requirePublished(String text, List<CitedClause> clauses) {
    for (int number : gone(clauses)) {
      if (Correction.cites(text, number)) {
        throw Refused.because("correction.clause-gone", "[" + number + "]");
      }
    }
  }

  private Stream<Passage> found(String words) {
    return search.search(words, LocalDate.now(clock), MOST).stream().map(Hit::passage);
  }

  private Optional<Passage> published(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? search.passage(new PassageId(UUID.fromString(id)))
        : Optional.empty();
  }

  private Optional<Passage> published(CitedClause clause) {
    return search.passagesOf(clause.policy()).stream()
        .filter(passage -> passage.text().equals(clause.text()))
        .findFirst();
  }

  private static String goneValue(CitedClause clause) {
    String words = clause.policy() + "\n" + clause.text();
    return "gone-" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
  }

  private static CitedClause cited(Passage passage) {
    Policy policy = passage.policy();
    return new CitedClause(
        policy.slug(), policy.title(), policy.number(), passage.headingPath(), passage.text());
  }
}
