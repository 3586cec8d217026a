package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Progress;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The answering policy: what happens to a question, in order. */
@Component
public class Answering {

  private static final int SOURCES = 5;

  private final Screen screen;
  private final Router router;
  private final ByRule byRule;
  private final Reconsidering reconsidering;
  private final StandAlone standAlone;
  private final PassageSearch search;
  private final Evidence evidence;
  private final CuratedAnswers curatedAnswers;
  private final Clarifying clarifying;
  private final Composer composer;
  private final FollowUps followUps;
  private final Clock clock;

  Answering(
      Screen screen,
      Router router,
      ByRule byRule,
      Reconsidering reconsidering,
      StandAlone standAlone,
      PassageSearch search,
      Evidence evidence,
      CuratedAnswers curatedAnswers,
      Clarifying clarifying,
      Composer composer,
      FollowUps followUps,
      Clock clock) {
    this.screen = screen;
    this.router = router;
    this.byRule = byRule;
    this.reconsidering = reconsidering;
    this.standAlone = standAlone;
    this.search = search;
    this.evidence = evidence;
    this.curatedAnswers = curatedAnswers;
    this.clarifying = clarifying;
    this.composer = composer;
    this.followUps = followUps;
    this.clock = clock;
  }

  /**
   * Answers by today's policies, or by those of the past day that the question names. Blocks until
   * the answer has ended; each part is given to {@code show} as soon as it may be shown, the {@link
   * Ending} last.
   */
  public void answer(Request request, Consumer<AnswerPart> show) {
    Route route = router.route(request.question());
    Optional<String> whole = standAlone.of(request, show);
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> past = AskedDay.in(request.question(), today);
    Inquiry inquiry =
        new Inquiry(
            request.question(), whole.orElse(request.question()), route, past.orElse(today));
    Ending ending =
        guarded(inquiry, show)
            .or(() -> outOfScope(inquiry))
            .or(() -> past.isPresent() ? Optional.empty() : byRule.answer(request, inquiry, show))
            .or(() -> talkedTo(inquiry))
            .or(() -> elsewhere(inquiry))
            .or(() -> past.isPresent() ? Optional.empty() : curated(inquiry, show))
            .orElseGet(() -> fromTheLibrary(inquiry, show));
    boolean lookedBack = past.isPresent() && ending.outcome().answered();
    show.accept(
        (lookedBack ? ending.with(Notes.past(inquiry.day())) : ending)
            .on(route, whole.orElse(null)));
  }

  /** What a question is screened for and routed to: for measuring. */
  public Screening screening(String question) {
    return screen.look(question);
  }

  public Route route(String question) {
    return router.route(question);
  }

  private Optional<Ending> guarded(Inquiry inquiry, Consumer<AnswerPart> show) {
    return switch (screen.look(inquiry.asked(), show)) {
      case INJECTION -> Optional.of(Ending.of(Outcome.GUARDED_INJECTION, Notes.INJECTION));
      case CONTENT -> Optional.of(Ending.of(Outcome.GUARDED_CONTENT, Notes.CONTENT));
      case CLEAN -> Optional.empty();
    };
  }

  private static Optional<Ending> outOfScope(Inquiry inquiry) {
    return inquiry.route() == Route.OUT_OF_SCOPE
        ? Optional.of(Ending.of(Outcome.UNANSWERABLE_OUT_OF_SCOPE, Notes.OUT_OF_SCOPE))
        : Optional.empty();
  }

  private static Optional<Ending> talkedTo(Inquiry inquiry) {
    return switch (inquiry.route()) {
      case SMALLTALK -> Optional.of(Ending.of(Outcome.SMALLTALK, Notes.GREETING));
      case ABOUT_SERVICE -> Optional.of(Ending.of(Outcome.SMALLTALK, Notes.ABOUT));
      case HAND_OVER -> Optional.of(Ending.of(Outcome.SMALLTALK, Notes.HAND_OVER));
      default -> Optional.empty();
    };
  }

  private Optional<Ending> elsewhere(Inquiry inquiry) {
    return search.elsewhere(inquiry.asked())
        ? Optional.of(Ending.of(Outcome.UNANSWERABLE_OUT_OF_SCOPE, Notes.ELSEWHERE))
        : Optional.empty();
  }

  private Optional<Ending> curated(Inquiry inquiry, Consumer<AnswerPart> show) {
    Optional<CuratedAnswers.Given> given = curatedAnswers.to(inquiry.whole(), inquiry.day());
    given.ifPresent(
        answer -> {
          show.accept(new Sources(answer.sources()));
          answer.sentences().forEach(show);
        });
    return given.map(
        answer ->
            Ending.of(Outcome.ANSWERED_CURATED, Notes.CURATED)
                .withFollowUps(followUps.after(inquiry, answer.sources())));
  }

  private Ending fromTheLibrary(Inquiry inquiry, Consumer<AnswerPart> show) {
    if (inquiry.leans()) {
      show.accept(new Progress("按“" + inquiry.whole() + "”查找"));
    }
    List<Hit> found = found(inquiry);
    if (found.isEmpty() && inquiry.leans()) {
      return fromTheLibrary(inquiry.alone(), show);
    }
    if (found.isEmpty()) {
      return unanswered(inquiry, show);
    }
    return clarifying
        .needed(inquiry.whole(), found)
        .map(Ending::asking)
        .orElseGet(() -> composed(inquiry, clarifying.forEverybody(inquiry.whole(), found), show));
  }

  /** Nothing in the library: a model, where there is one, may know what it is after all. */
  private Ending unanswered(Inquiry inquiry, Consumer<AnswerPart> show) {
    Reconsidering.Reconsidered taken = reconsidering.reconsider(inquiry, show);
    if (taken.suggestion() != null) {
      return Ending.asking(taken.suggestion());
    }
    Inquiry again = new Inquiry(inquiry.asked(), inquiry.whole(), taken.route(), inquiry.day());
    return outOfScope(again)
        .or(() -> talkedTo(again))
        .orElseGet(() -> Ending.of(Outcome.UNANSWERABLE_NO_POLICY, Notes.NO_POLICY));
  }

  private List<Hit> found(Inquiry inquiry) {
    return evidence.enough(inquiry, search.search(inquiry.whole(), inquiry.day(), SOURCES));
  }

  private Ending composed(Inquiry inquiry, List<Hit> found, Consumer<AnswerPart> show) {
    List<Source> sources = numbered(found);
    show.accept(new Sources(sources));
    Ending ending =
        composer.compose(new Composition(inquiry.whole(), inquiry.day(), sources), show);
    return ending.outcome().answered()
        ? ending.withFollowUps(followUps.after(inquiry, sources))
        : ending;
  }

  private static List<Source> numbered(List<Hit> hits) {
    return IntStream.range(0, hits.size())
        .mapToObj(i -> new Source(i + 1, hits.get(i).passage()))
        .toList();
  }
}
