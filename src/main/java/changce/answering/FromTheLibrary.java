package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Progress;
import changce.answering.AnswerPart.Searched;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.answering.check.OwnFigures;
import changce.policy.Validity.Status;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from the passages that the search finds, when they are evidence enough. */
@Component
class FromTheLibrary implements Step {

  /** Of what was found; Evidence keeps the few that answer most clearly. */
  private static final int LOOKED_AT = 10;

  /** Of what a question that goes on finds: they tell what it goes on about. */
  private static final int SPOKEN_OF = 3;

  /** What is put on record of a search: those that were nearly used as well. */
  private static final int RECORDED = 15;

  /** What is asked is at most so much of it. */
  private static final double PART_OF_A_STORY = 0.5;

  private final StandAlone standAlone;
  private final PassageSearch search;
  private final Evidence evidence;
  private final Parts parts;
  private final NamedYear namedYear;
  private final Clarifying clarifying;
  private final Composer composer;
  private final FollowUps followUps;
  private final Switches switches;

  FromTheLibrary(
      StandAlone standAlone,
      PassageSearch search,
      Evidence evidence,
      Parts parts,
      NamedYear namedYear,
      Clarifying clarifying,
      Composer composer,
      FollowUps followUps,
      Switches switches) {
    this.standAlone = standAlone;
    this.search = search;
    this.evidence = evidence;
    this.parts = parts;
    this.namedYear = namedYear;
    this.clarifying = clarifying;
    this.composer = composer;
    this.followUps = followUps;
    this.switches = switches;
  }

  /** With what was found for it, best first. */
  Inquiry searched(Inquiry inquiry) {
    return inquiry.having(
        inquiry.past()
            ? search.searchPast(AskedDay.without(inquiry.whole()), inquiry.day(), RECORDED)
            : search.search(
                NamedDocuments.inOneForm(inquiry.whole()),
                NamedDocuments.inOneForm(inquiry.own()),
                inquiry.day(),
                RECORDED));
  }

  /**
   * @param inquiry that was {@link #searched}
   */
  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    if (inquiry.leans()) {
      show.accept(new Progress("按“" + inquiry.whole() + "”查找"));
    }
    List<Hit> enough = parts.orOfAny(inquiry, evidence.enough(inquiry, best(inquiry)));
    show.accept(Searched.of(inquiry.found(), enough));
    show.accept(evidence.weighed(inquiry, best(inquiry)));
    if (enough.isEmpty() && inquiry.leans()) {
      return goingOn(inquiry, show);
    }
    if (enough.isEmpty()) {
      return atTheEndOfAStory(inquiry, show);
    }
    return changesTheSubject(inquiry) || inquiry.suspicion().outweighs(enough)
        ? Optional.empty()
        : Optional.of(answered(inquiry, enough, show));
  }

  /** A long story drowns what is asked in it: that by itself. */
  private Optional<Ending> atTheEndOfAStory(Inquiry inquiry, Consumer<AnswerPart> show) {
    String asked = Parts.sentencesThatAsk(inquiry.whole());
    return asked.isEmpty() || asked.length() > inquiry.whole().length() * PART_OF_A_STORY
        ? Optional.empty()
        : take(searched(inquiry.asking(asked)), show);
  }

  /** How sure an answer would be; doubtful as well when there would be none. */
  Evidence.Certainty certainty(Inquiry inquiry) {
    return evidence.certainty(inquiry, evidence.enough(inquiry, best(inquiry)));
  }

  /** What was found is of the matter that was spoken of, and this is certainly of another. */
  private static boolean changesTheSubject(Inquiry inquiry) {
    return inquiry.leans() && !inquiry.named() && inquiry.suspicion().certain();
  }

  private static List<Hit> best(Inquiry inquiry) {
    return inquiry.found().stream().limit(LOOKED_AT).toList();
  }

  /**
   * By itself, where that is of the matter that was spoken of; else by the kind of what it asks.
   */
  private Optional<Ending> goingOn(Inquiry inquiry, Consumer<AnswerPart> show) {
    List<Hit> ofItsKind = evidence.ofItsKind(inquiry, best(inquiry));
    Inquiry alone = alone(inquiry);
    if (ofItsKind.isEmpty() || !evidence.enough(alone, best(alone)).isEmpty()) {
      return take(alone, show).or(() -> inOnePiece(inquiry, show));
    }
    show.accept(Searched.of(inquiry.found(), ofItsKind));
    return Optional.of(answered(inquiry, ofItsKind, show));
  }

  private Optional<Ending> inOnePiece(Inquiry inquiry, Consumer<AnswerPart> show) {
    return inquiry.named() ? take(inquiry.inOnePiece(), show) : Optional.empty();
  }

  /** 材料呢 by itself is asked of everything: only of the matter that was spoken of it is meant. */
  private Inquiry alone(Inquiry inquiry) {
    Inquiry alone = searched(inquiry.alone());
    if (!inquiry.named() && standAlone.mayStandAlone(inquiry.asked())) {
      return alone;
    }
    Set<String> topics =
        inquiry.found().stream()
            .limit(SPOKEN_OF)
            .flatMap(FromTheLibrary::topics)
            .collect(Collectors.toSet());
    return alone.having(
        alone.found().stream().filter(hit -> topics(hit).anyMatch(topics::contains)).toList());
  }

  private static Stream<String> topics(Hit hit) {
    return hit.passage().policy().topics().stream();
  }

  private Ending answered(Inquiry inquiry, List<Hit> found, Consumer<AnswerPart> show) {
    return switches
        .off(List.of(found.get(0).passage()))
        .or(() -> whichDistrict(inquiry, found))
        .orElseGet(() -> composed(inquiry, found, show));
  }

  /** Of a document that is named, what it says is asked, wherever it applies. */
  private Optional<Ending> whichDistrict(Inquiry inquiry, List<Hit> found) {
    return inquiry.namesDocument()
        ? Optional.empty()
        : clarifying.needed(inquiry.whole(), found).map(Ending::asking);
  }

  private Ending composed(Inquiry inquiry, List<Hit> found, Consumer<AnswerPart> show) {
    List<Hit> fitting =
        inquiry.namesDocument() ? found : clarifying.forEverybody(inquiry.whole(), found);
    List<Parts.Part> asked = parts.of(inquiry, on(fitting));
    List<Source> sources = numbered(Parts.hits(asked));
    show.accept(new Sources(sources));
    CitedSources shown = new CitedSources(sources, show);
    Ending composed = composer.compose(Parts.composition(inquiry, asked, sources), shown);
    List<String> unanswered = Parts.notFound(asked);
    List<String> beyond = Parts.beyond(inquiry.whole());
    Ending ending =
        inPart(
            evidence.inWords(inquiry, found, shown.said(), composed),
            !unanswered.isEmpty() || !beyond.isEmpty());
    if (ending.outcome().answered() && WhichArticle.asked(inquiry.asked())) {
      WhichArticle.of(shown.cited()).forEach(show);
    }
    return ending.outcome().answered()
        ? noted(inquiry, shown.cited(), ending)
            .with(ownFigure(inquiry, shown.said()))
            .with(Notes.notFound(unanswered))
            .with(Notes.askedApart(beyond))
            .withFollowUps(followUps.after(inquiry, sources))
        : ending;
  }

  private static Ending inPart(Ending ending, boolean inPart) {
    return inPart && ending.outcome() == Outcome.ANSWERED_FULL
        ? ending.as(Outcome.ANSWERED_PARTIAL)
        : ending;
  }

  private static String ownFigure(Inquiry inquiry, List<String> said) {
    return OwnFigures.held(inquiry.asked(), said).map(Notes::held).orElse("");
  }

  private Ending noted(Inquiry inquiry, List<Source> cited, Ending ending) {
    return namedYear
        .note(inquiry, cited)
        .or(() -> Optional.of(Notes.OWN_TIME).filter(own -> inquiry.past() && inferred(cited)))
        .map(ending::with)
        .orElse(ending);
  }

  /** That one held on the day is told by its issue and by what came after it. */
  private static boolean inferred(List<Source> sources) {
    return sources.stream()
        .map(source -> source.passage().policy().validity())
        .anyMatch(validity -> validity.status() == Status.ENDED && validity.to() == null);
  }

  private List<Hit> on(List<Hit> found) {
    return found.stream().filter(hit -> switches.off(List.of(hit.passage())).isEmpty()).toList();
  }

  private static List<Source> numbered(List<Hit> hits) {
    return IntStream.range(0, hits.size())
        .mapToObj(i -> new Source(i + 1, hits.get(i).passage()))
        .toList();
  }
}
