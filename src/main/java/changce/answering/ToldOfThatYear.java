package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.policy.LedIn;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Answers a question of a past year, of which no document that held then is known, by what a
 * document of today tells of that very year: 2019年时几天办完.
 */
@Component
class ToldOfThatYear implements Step {

  /** Not that of a document's number. */
  private static final Pattern YEAR = Pattern.compile("(?<![\\d〔\\[])20\\d{2}(?=年)");

  private static final int LOOKED_AT = 5;

  private final PassageSearch search;
  private final Evidence evidence;
  private final ClauseComposer clauses;
  private final Clock clock;

  ToldOfThatYear(PassageSearch search, Evidence evidence, ClauseComposer clauses, Clock clock) {
    this.search = search;
    this.evidence = evidence;
    this.clauses = clauses;
    this.clock = clock;
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    return inquiry.past()
            && endsAYear(inquiry.day())
            && !inquiry.leans()
            && !inquiry.suspicion().any()
        ? told(inquiry, LocalDate.now(clock), show)
        : Optional.empty();
  }

  /** Then it is a year that was named, and no day of it. */
  private static boolean endsAYear(LocalDate day) {
    return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == Month.DECEMBER.maxLength();
  }

  private Optional<Ending> told(Inquiry inquiry, LocalDate today, Consumer<AnswerPart> show) {
    Inquiry now = Inquiry.tried(inquiry.whole(), today, false);
    return evidence.enough(now, search.search(now.whole(), today, LOOKED_AT)).stream()
        .limit(1)
        .map(hit -> new Source(1, hit.passage()))
        .flatMap(source -> told(now, source, inquiry.day().getYear(), show).stream())
        .findFirst();
  }

  private Optional<Ending> told(Inquiry now, Source source, int year, Consumer<AnswerPart> show) {
    Composition of = new Composition(now.whole(), now.day(), List.of(source), now.brief());
    List<Sentence> told = clauses.compose(of, group -> tellsOnlyOf(year, group));
    if (told.isEmpty()) {
      return Optional.empty();
    }
    show.accept(new Sources(List.of(source)));
    told.forEach(show);
    return Optional.of(Ending.of(Outcome.ANSWERED_PARTIAL, null));
  }

  /** What names other years as well may hold since then, or only for who came then. */
  private static boolean tellsOnlyOf(int year, LedIn group) {
    return YEAR.matcher(group.text())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet())
        .equals(Set.of(String.valueOf(year)));
  }
}
