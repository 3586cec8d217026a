package changce.answering;

import changce.policy.Passage;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import changce.rules.RuleReply.NotForRules;
import changce.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Holds a question that a clause's heading asks against what would be answered: only what comes
 * from that very clause may be offered. Asked once a day for each version of the library.
 */
@Component
class Offered {

  private static final int LOOKED_AT = 10;
  private static final int MOST_KEPT = 2000;

  private final PassageSearch search;
  private final Places places;
  private final Evidence evidence;
  private final Clarifying clarifying;
  private final QuestionRouter router;
  private final Readings readings;
  private final Rules rules;
  private final Unnamed unnamed;
  private final Map<Asked, Boolean> known = new ConcurrentHashMap<>();

  Offered(
      PassageSearch search,
      Places places,
      Evidence evidence,
      Clarifying clarifying,
      QuestionRouter router,
      Readings readings,
      Rules rules,
      Unnamed unnamed) {
    this.search = search;
    this.places = places;
    this.evidence = evidence;
    this.clarifying = clarifying;
    this.router = router;
    this.readings = readings;
    this.rules = rules;
    this.unnamed = unnamed;
  }

  private record Asked(String question, Passage own, LocalDate day, long library) {}

  /** Whether the question, asked on the day by itself, is answered from its own clause first. */
  boolean mayBe(String question, Passage own, LocalDate day) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Asked(question, own, day, search.version()), asked -> answered(question, own, day));
  }

  private boolean answered(String question, Passage own, LocalDate day) {
    if (!router.route(question).asksOfPolicies()
        || places.elsewhere(question)
        || OutOfScope.of(readings.of(question)).any()
        || unnamed.is(question, List.of(), day)
        || AskedDay.in(question, day).isPresent()
        || !(rules.reply(question, List.of(), day) instanceof NotForRules)) {
      return false;
    }
    List<Hit> found = found(question, day);
    return !found.isEmpty()
        && found.get(0).passage().id().equals(own.id())
        && clarifying.needed(question, found).isEmpty();
  }

  private List<Hit> found(String question, LocalDate day) {
    Inquiry inquiry = Inquiry.tried(question, day, false);
    return evidence.enough(
        inquiry, search.search(NamedDocuments.inOneForm(question), day, LOOKED_AT));
  }
}
