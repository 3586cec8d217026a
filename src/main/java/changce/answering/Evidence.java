package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Weighed;
import changce.policy.Policy;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Decides whether what was found can answer at all, and from which passages: {@link Proof} tells
 * how probable it is that one does. See docs/adr/0020.
 */
@Component
class Evidence {

  /** How sure an answer is that it answers what was asked. */
  enum Certainty {
    FULL,
    PARTIAL,
    /** It says that nobody can be sure. */
    DOUBTFUL
  }

  private static final int SOURCES = 5;

  /** Of the best one's probability: what is less likely is about something else. */
  private static final double SHARE_OF_BEST = 0.3;

  /** Of a past day fewer clauses are left to be ahead of. */
  private static final double OF_THE_PAST = 0.3;

  private final PassageSearch search;
  private final Proof proof = Proof.fitted();

  Evidence(PassageSearch search) {
    this.search = search;
  }

  /**
   * The ending as it may be called: an answer that may well be about something else is partial, as
   * is one that says of what is asked that it was not found, or does not have the article that is
   * asked about; one that probably is about something else says so.
   *
   * @param said the answer's sentences
   */
  Ending inWords(Inquiry inquiry, List<Hit> found, List<String> said, Ending ending) {
    Certainty certainty = certainty(inquiry, found);
    boolean full =
        certainty == Certainty.FULL
            && !SaysNotFound.ofWhatIsAsked(kind(inquiry), said)
            && NamedArticle.heldByOneOf(inquiry.whole(), found);
    Ending called =
        ending.outcome() == Outcome.ANSWERED_FULL && !full
            ? ending.as(Outcome.ANSWERED_PARTIAL)
            : ending;
    return called.outcome().answered() && certainty == Certainty.DOUBTFUL
        ? called.with(Notes.MAY_BE_OTHER)
        : called;
  }

  /** The passages to answer from, likeliest first; none when the library does not answer. */
  List<Hit> enough(Inquiry inquiry, List<Hit> hits) {
    return likeliest(inquiry, hits, ofTheKindOrSure(inquiry));
  }

  /** How sure an answer from the passages is that it answers; doubtful when there are none. */
  Certainty certainty(Inquiry inquiry, List<Hit> enough) {
    double probability = enough.isEmpty() ? 0 : probability(inquiry, enough.get(0));
    return probability >= proof.full()
        ? Certainty.FULL
        : probability >= proof.doubtful() ? Certainty.PARTIAL : Certainty.DOUBTFUL;
  }

  /** How near the passages come to being enough. */
  Weighed weighed(Inquiry inquiry, List<Hit> hits) {
    return new Weighed(
        best(inquiry, hits),
        best(inquiry, fitting(inquiry, hits, ofTheKindOrSure(inquiry))),
        needed(inquiry),
        proof.full());
  }

  private Predicate<Hit> ofTheKindOrSure(Inquiry inquiry) {
    return hit -> !inquiry.leans() || kind(inquiry).saidIn(said(hit)) || sure(inquiry, hit);
  }

  private double best(Inquiry inquiry, List<Hit> hits) {
    return hits.stream().mapToDouble(hit -> probability(inquiry, hit)).max().orElse(0);
  }

  private double needed(Inquiry inquiry) {
    return inquiry.past() ? OF_THE_PAST : proof.answers();
  }

  /**
   * Those that say a thing of the kind that a question going on asks for, in other words than its
   * own: 要带哪些资料去 where the clause says 提交劳动合同.
   */
  List<Hit> ofItsKind(Inquiry inquiry, List<Hit> hits) {
    return kind(inquiry) == AskedFor.ANYTHING ? List.of() : enough(inquiry, hits);
  }

  private static AskedFor kind(Inquiry inquiry) {
    return AskedFor.in(inquiry.asked());
  }

  /** Those nearly as likely as the best, when that is likely enough. */
  private List<Hit> likeliest(Inquiry inquiry, List<Hit> hits, Predicate<Hit> fits) {
    List<Hit> fitting = fitting(inquiry, hits, fits);
    double best = fitting.isEmpty() ? 0 : probability(inquiry, fitting.get(0));
    if (best < needed(inquiry)) {
      return List.of();
    }
    List<Hit> likeliest =
        fitting.stream()
            .filter(hit -> probability(inquiry, hit) >= best * SHARE_OF_BEST)
            .limit(SOURCES)
            .toList();
    return OrderOfTheText.of(likeliest, hit -> probability(inquiry, hit));
  }

  /** What may answer at all, likeliest first. */
  private List<Hit> fitting(Inquiry inquiry, List<Hit> hits, Predicate<Hit> fits) {
    return AskedYear.only(inquiry.whole(), hits).stream()
        .filter(hit -> !lacksASubject(inquiry, hit) || sure(inquiry, hit))
        .filter(fits)
        .filter(hit -> NamedDocuments.in(inquiry.whole()).allMatch(named -> names(hit, named)))
        .filter(hit -> !LookAlikes.instead(inquiry.whole(), said(hit)))
        .sorted(Comparator.comparingDouble((Hit hit) -> probability(inquiry, hit)).reversed())
        .toList();
  }

  /** Then it is likelier about another subject than about the one that is asked about. */
  private boolean lacksASubject(Inquiry inquiry, Hit hit) {
    return !hit.missing().isEmpty()
        && !Collections.disjoint(
            hit.missing(), search.subjectsNamedIn(Parts.askedIn(inquiry.whole())));
  }

  /** As what lacks a subject has to be, or the kind of thing that is asked of one. */
  private boolean sure(Inquiry inquiry, Hit hit) {
    return probability(inquiry, hit) >= proof.sufficient();
  }

  private double probability(Inquiry inquiry, Hit hit) {
    return proof.probability(hit, inquiry.whole(), inquiry.own());
  }

  /** Who asks for a certain document is not answered from another one. */
  private static boolean names(Hit hit, String document) {
    return Wording.folded(said(hit)).contains(document);
  }

  private static String said(Hit hit) {
    Policy policy = hit.passage().policy();
    return Stream.of(
            policy.title(), policy.number(), hit.passage().headingPath(), hit.passage().text())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
