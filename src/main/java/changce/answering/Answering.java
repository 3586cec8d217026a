package changce.answering;

import static changce.answering.Aside.joined;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Progress;
import changce.answering.AnswerPart.Searched;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.policy.Passage;
import changce.policy.Validity.Status;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The answering policy: what happens to a question, in order. */
@Component
public class Answering {

  /** Of what was found; Evidence keeps the few that answer most clearly. */
  private static final int LOOKED_AT = 10;

  /** Of what a question that goes on finds: they tell what it goes on about. */
  private static final int SPOKEN_OF = 3;

  /** What is put on record of a search: those that were nearly used as well. */
  private static final int RECORDED = 15;

  private final Screen screen;
  private final Readings readings;
  private final Router router;
  private final ByRule byRule;
  private final Reconsidering reconsidering;
  private final StandAlone standAlone;
  private final PassageSearch search;
  private final Evidence evidence;
  private final CuratedAnswers curatedAnswers;
  private final Clarifying clarifying;
  private final EndedDocuments ended;
  private final Composer composer;
  private final FollowUps followUps;
  private final Aside aside;
  private final Switches switches;
  private final Clock clock;

  Answering(
      Screen screen,
      Readings readings,
      Router router,
      ByRule byRule,
      Reconsidering reconsidering,
      StandAlone standAlone,
      PassageSearch search,
      Evidence evidence,
      CuratedAnswers curatedAnswers,
      Clarifying clarifying,
      EndedDocuments ended,
      Composer composer,
      FollowUps followUps,
      Aside aside,
      Switches switches,
      Clock clock) {
    this.screen = screen;
    this.readings = readings;
    this.router = router;
    this.byRule = byRule;
    this.reconsidering = reconsidering;
    this.standAlone = standAlone;
    this.search = search;
    this.evidence = evidence;
    this.curatedAnswers = curatedAnswers;
    this.clarifying = clarifying;
    this.ended = ended;
    this.composer = composer;
    this.followUps = followUps;
    this.aside = aside;
    this.switches = switches;
    this.clock = clock;
  }

  /**
   * Answers by today's policies, or by those of the past day that the question names. Blocks until
   * the answer has ended; each part is given to {@code show} as soon as it may be shown, the {@link
   * Ending} last, never two at the same time.
   *
   * <p>The search takes longest. It begins at once and has this thread; what may end the answer
   * without it has another.
   */
  public void answer(Request request, Consumer<AnswerPart> show) {
    Inquiry inquiry = inquiry(request, show);
    Future<Boolean> ended = aside.run(() -> endedWithoutSearching(request, inquiry, show));
    List<Hit> hits;
    try {
      hits = searched(inquiry);
    } catch (RuntimeException e) {
      if (joined(ended)) {
        return;
      }
      throw e;
    }
    if (!joined(ended)) {
      end(inquiry, bySearching(inquiry, hits, show), show);
    }
  }

  private Inquiry inquiry(Request request, Consumer<AnswerPart> show) {
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> past = AskedDay.in(request.question(), today);
    Optional<String> whole = standAlone.of(request, show);
    return new Inquiry(
        request.question(),
        whole.orElse(request.question()),
        whole.isPresent(),
        router.route(request.question()),
        Suspicion.of(readings.of(whole.orElse(request.question()))),
        past.orElse(today),
        past.isPresent(),
        request.brief());
  }

  private boolean endedWithoutSearching(
      Request request, Inquiry inquiry, Consumer<AnswerPart> show) {
    Optional<Ending> ending =
        guarded(inquiry, show)
            .or(() -> byRule(request, inquiry, show))
            .or(() -> talkedTo(inquiry))
            .or(() -> elsewhere(inquiry));
    ending.ifPresent(end -> end(inquiry, end, show));
    return ending.isPresent();
  }

  private Ending bySearching(Inquiry inquiry, List<Hit> hits, Consumer<AnswerPart> show) {
    return curated(inquiry, show)
        .or(() -> inquiry.past() ? Optional.empty() : ended.askedOf(inquiry, show))
        .orElseGet(() -> fromTheLibrary(inquiry, hits, show));
  }

  private static void end(Inquiry inquiry, Ending ending, Consumer<AnswerPart> show) {
    boolean lookedBack = inquiry.past() && ending.outcome().answered();
    show.accept(
        (lookedBack ? ending.with(Notes.past(inquiry.day())) : ending)
            .on(inquiry.route(), inquiry.continues() ? inquiry.whole() : null));
  }

  /** What a question is screened for and routed to: for measuring. */
  public Screening screening(String question) {
    return screen.look(question);
  }

  public Route route(String question) {
    Route route = router.route(question);
    return route.asksOfPolicies() && Suspicion.of(readings.of(question)).any()
        ? Route.OUT_OF_SCOPE
        : route;
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

  private Optional<Ending> byRule(Request request, Inquiry inquiry, Consumer<AnswerPart> show) {
    return inquiry.past() ? Optional.empty() : byRule.answer(request, inquiry, show);
  }

  private Optional<Ending> elsewhere(Inquiry inquiry) {
    return search.elsewhere(inquiry.asked())
        ? Optional.of(Ending.of(Outcome.UNANSWERABLE_OUT_OF_SCOPE, Notes.ELSEWHERE))
        : Optional.empty();
  }

  private Optional<Ending> curated(Inquiry inquiry, Consumer<AnswerPart> show) {
    if (inquiry.past()) {
      return Optional.empty();
    }
    Optional<CuratedAnswers.Given> given = curatedAnswers.to(inquiry.whole(), inquiry.day());
    Optional<Ending> off = given.flatMap(answer -> off(passages(answer.sources())));
    if (off.isPresent()) {
      return off;
    }
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

  private Ending fromTheLibrary(Inquiry inquiry, List<Hit> hits, Consumer<AnswerPart> show) {
    if (inquiry.leans()) {
      show.accept(new Progress("按“" + inquiry.whole() + "”查找"));
    }
    List<Hit> found = evidence.enough(inquiry, hits.stream().limit(LOOKED_AT).toList());
    show.accept(Searched.of(hits, found));
    if (found.isEmpty() && inquiry.leans()) {
      return goingOn(inquiry, hits, show);
    }
    if (found.isEmpty() || inquiry.suspicion().outweighs(found)) {
      return unanswered(inquiry, show);
    }
    return answered(inquiry, found, show);
  }

  /**
   * By itself, where that is of the matter that was spoken of; else by the kind of what it asks.
   */
  private Ending goingOn(Inquiry inquiry, List<Hit> hits, Consumer<AnswerPart> show) {
    Inquiry alone = inquiry.alone();
    List<Hit> others = alone(inquiry, alone, hits);
    List<Hit> ofItsKind = evidence.ofItsKind(inquiry, hits.stream().limit(LOOKED_AT).toList());
    if (ofItsKind.isEmpty()
        || !evidence.enough(alone, others.stream().limit(LOOKED_AT).toList()).isEmpty()) {
      return fromTheLibrary(alone, others, show);
    }
    show.accept(Searched.of(hits, ofItsKind));
    return answered(inquiry, ofItsKind, show);
  }

  private Ending answered(Inquiry inquiry, List<Hit> found, Consumer<AnswerPart> show) {
    if (NamedDocuments.in(inquiry.whole()).findAny().isPresent()) {
      // What is asked is what the document says, wherever it applies.
      return off(found.stream().map(Hit::passage).limit(1).toList())
          .orElseGet(() -> composed(inquiry, found, show));
    }
    return off(found.stream().map(Hit::passage).limit(1).toList())
        .or(() -> clarifying.needed(inquiry.whole(), found).map(Ending::asking))
        .orElseGet(() -> composed(inquiry, clarifying.forEverybody(inquiry.whole(), found), show));
  }

  /** 材料呢 by itself is asked of everything: only of the matter that was spoken of it is meant. */
  private List<Hit> alone(Inquiry inquiry, Inquiry alone, List<Hit> spokenOf) {
    List<Hit> found = searched(alone);
    if (standAlone.mayStandAlone(inquiry.asked())) {
      return found;
    }
    Set<String> topics =
        spokenOf.stream().limit(SPOKEN_OF).flatMap(Answering::topics).collect(Collectors.toSet());
    return found.stream().filter(hit -> topics(hit).anyMatch(topics::contains)).toList();
  }

  private static Stream<String> topics(Hit hit) {
    return hit.passage().policy().topics().stream();
  }

  private List<Hit> searched(Inquiry inquiry) {
    return inquiry.past()
        ? search.searchPast(AskedDay.without(inquiry.whole()), inquiry.day(), RECORDED)
        : search.search(NamedDocuments.inOneForm(inquiry.whole()), inquiry.day(), RECORDED);
  }

  /** Nothing in the library: a model, where there is one, may know what it is after all. */
  private Ending unanswered(Inquiry inquiry, Consumer<AnswerPart> show) {
    if (inquiry.suspicion().any()) {
      return Ending.of(Outcome.UNANSWERABLE_OUT_OF_SCOPE, Notes.OUT_OF_SCOPE);
    }
    Reconsidering.Reconsidered taken = reconsidering.reconsider(inquiry, show);
    if (taken.suggestion() != null) {
      return Ending.asking(taken.suggestion());
    }
    Inquiry again = inquiry.routed(taken.route());
    return outOfScope(again)
        .or(() -> talkedTo(again))
        .or(() -> inquiry.past() ? Optional.empty() : ended.namedIn(inquiry, show))
        .orElseGet(() -> Ending.of(Outcome.UNANSWERABLE_NO_POLICY, Notes.NO_POLICY));
  }

  private Ending composed(Inquiry inquiry, List<Hit> found, Consumer<AnswerPart> show) {
    List<Source> sources = numbered(on(found));
    show.accept(new Sources(sources));
    Ending ending =
        composer.compose(
            new Composition(inquiry.whole(), inquiry.day(), sources, inquiry.brief()), show);
    return ending.outcome().answered()
        ? (inquiry.past() && inferred(sources) ? ending.with(Notes.OWN_TIME) : ending)
            .withFollowUps(followUps.after(inquiry, sources))
        : ending;
  }

  /** That one held on the day is told by its issue and by what came after it. */
  private static boolean inferred(List<Source> sources) {
    return sources.stream()
        .map(source -> source.passage().policy().validity())
        .anyMatch(validity -> validity.status() == Status.ENDED && validity.to() == null);
  }

  /** Of what is switched off nothing is said but the notice. */
  private Optional<Ending> off(List<Passage> passages) {
    return switches.passagesOff(passages).map(notice -> Ending.of(Outcome.SWITCHED_OFF, notice));
  }

  private List<Hit> on(List<Hit> found) {
    return found.stream()
        .filter(hit -> switches.passagesOff(List.of(hit.passage())).isEmpty())
        .toList();
  }

  private static List<Passage> passages(List<Source> sources) {
    return sources.stream().map(Source::passage).toList();
  }

  private static List<Source> numbered(List<Hit> hits) {
    return IntStream.range(0, hits.size())
        .mapToObj(i -> new Source(i + 1, hits.get(i).passage()))
        .toList();
  }
}
