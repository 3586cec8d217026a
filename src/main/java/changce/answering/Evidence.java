package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.policy.Policy;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Decides whether what was found can answer at all, and from which passages: {@link Proof} tells how
 * probable it is that one does. See docs/adr/0020.
 */
@Component
class Evidence {

  private static final int SOURCES = 5;

  /** Of the best one's probability: what is less likely is about something else. */
  private static final double SHARE_OF_BEST = 0.3;

  /** The least probability of what does not name all that is asked about. */
  private static final double WITHOUT_A_SUBJECT = 0.5;

  private final PassageSearch search;
  private final Proof proof = Proof.fitted();

  Evidence(PassageSearch search) {
    this.search = search;
  }

  /** The ending as it may be called: an answer that may well be about something else is partial. */
  Ending inWords(Inquiry inquiry, List<Hit> found, Ending ending) {
    return ending.outcome() == Outcome.ANSWERED_FULL
            && probability(inquiry, found.get(0)) < proof.sufficient()
        ? ending.as(Outcome.ANSWERED_PARTIAL)
        : ending;
  }

  /** The passages to answer from, likeliest first; none when the library does not answer. */
  List<Hit> enough(Inquiry inquiry, List<Hit> hits) {
    return likeliest(inquiry, hits, hit -> true);
  }

  /**
   * Those that say a thing of the kind that a question going on asks for, in other words than its
   * own: 要带哪些资料去 where the clause says 提交劳动合同.
   */
  List<Hit> ofItsKind(Inquiry inquiry, List<Hit> hits) {
    AskedFor kind = AskedFor.in(inquiry.asked());
    return kind == AskedFor.ANYTHING
        ? List.of()
        : likeliest(inquiry, hits, hit -> kind.saidIn(said(hit)));
  }

  private List<Hit> likeliest(Inquiry inquiry, List<Hit> hits, Predicate<Hit> fits) {
    List<Hit> answering =
        AskedYear.only(inquiry.whole(), hits).stream()
            .filter(hit -> probability(inquiry, hit) >= least(inquiry, hit))
            .filter(fits)
            .filter(hit -> NamedDocuments.in(inquiry.whole()).allMatch(named -> names(hit, named)))
            .filter(hit -> !LookAlikes.instead(inquiry.whole(), said(hit)))
            .sorted(Comparator.comparingDouble((Hit hit) -> probability(inquiry, hit)).reversed())
            .toList();
    double best = answering.stream().mapToDouble(hit -> probability(inquiry, hit)).max().orElse(0);
    List<Hit> likeliest =
        answering.stream()
            .filter(hit -> probability(inquiry, hit) >= best * SHARE_OF_BEST)
            .limit(SOURCES)
            .toList();
    return OrderOfTheText.of(likeliest, hit -> probability(inquiry, hit));
  }

  /** What lacks a subject that is asked about is likelier about another one than about it. */
  private double least(Inquiry inquiry, Hit hit) {
    return hit.missing().isEmpty()
            || Collections.disjoint(
                hit.missing(), search.subjectsNamedIn(Parts.askedIn(inquiry.whole())))
        ? proof.answers()
        : WITHOUT_A_SUBJECT;
  }

  private double probability(Inquiry inquiry, Hit hit) {
    return proof.probability(hit, inquiry.whole(), inquiry.leans());
  }

  /** Who asks for a certain document is not answered from another one. */
  private static boolean names(Hit hit, String document) {
    return Wording.folded(said(hit)).contains(document);
  }

  private static String said(Hit hit) {
    Policy policy = hit.passage().policy();
    return policy.title() + policy.number() + hit.passage().headingPath() + hit.passage().text();
  }
}
