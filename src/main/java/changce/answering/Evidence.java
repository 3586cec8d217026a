package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.policy.Policy;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import changce.retrieval.QuestionWords;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Decides whether what was found can answer at all.
 *
 * <p>Similar is not the same as answering: a passage counts when it is near the question in meaning
 * and names every subject that the question asks about, or when the dense and the lexical leg agree
 * on it against all others. The limits were set on {@code knowledge/questions}; see docs/adr/0003.
 * How probable it then is that the answer is right tells {@link Proof}; see docs/adr/0020.
 */
@Component
class Evidence {

  private static final int SOURCES = 5;

  private static final double NEAR = 0.59;

  /** With half the share of the question's words that the passage holds added. */
  private static final double NEAR_AND_COVERED = 0.645;

  /** Somewhat less near, when it holds the question's rare words. */
  private static final double NEARLY_NEAR = 0.55;

  private static final double NEARLY_NEAR_AND_COVERED = 0.64;

  /** A bare subject ("小升规") is near nothing, but a passage that holds every word of it answers. */
  private static final double NEAR_WHEN_ALL_COVERED = 0.45;

  private static final double SHARE_OF_BEST = 0.75;

  /** Out of 1.4: first, or nearly, in both legs, with every subject of the question. */
  private static final double FIRST_IN_BOTH = 1.2;

  /** Several rare words in common; the highest by chance, of a question to decline, is 5.1. */
  private static final double RARE_WORDS = 7;

  /** Ahead of the second best, of a question within a conversation. */
  private static final double LEAD = 0.4;

  private static final double NEAR_WHEN_LEADING = 0.53;

  /** Of a passage that lacks a subject which is told, not asked about. */
  private static final double NEAR_WITHOUT_WHAT_IS_TOLD = 0.65;

  private static final int FIRST_FEW = 3;

  /** Of the agreement of one that names every subject. */
  private static final double ON_SUBJECT = 0.4;

  private final PassageSearch search;
  private final Proof proof = Proof.fitted();

  Evidence(PassageSearch search) {
    this.search = search;
  }

  /** The ending as it may be called: an answer that may well be about something else is partial. */
  Ending inWords(List<Hit> found, Ending ending) {
    return ending.outcome() == Outcome.ANSWERED_FULL && !proof.sufficient(found.get(0))
        ? ending.as(Outcome.ANSWERED_PARTIAL)
        : ending;
  }

  /** The passages to answer from, clearest first; none when the library does not answer. */
  List<Hit> enough(Inquiry inquiry, List<Hit> hits) {
    return clearest(inquiry, hits, hit -> saysMore(inquiry, hit));
  }

  /**
   * Those that say a thing of the kind that a question going on asks for, in other words than its
   * own: 要带哪些资料去 where the clause says 提交劳动合同.
   */
  List<Hit> ofItsKind(Inquiry inquiry, List<Hit> hits) {
    AskedFor kind = AskedFor.in(inquiry.asked());
    return kind == AskedFor.ANYTHING
        ? List.of()
        : clearest(inquiry, hits, hit -> kind.saidIn(said(hit)));
  }

  private List<Hit> clearest(Inquiry inquiry, List<Hit> hits, Predicate<Hit> fits) {
    List<Hit> answering =
        AskedYear.only(inquiry.whole(), hits).stream()
            .filter(hit -> answers(hit) || stands(inquiry, hit, hits) || tells(inquiry, hit, hits))
            .filter(fits)
            .filter(hit -> NamedDocuments.in(inquiry.whole()).allMatch(named -> names(hit, named)))
            .filter(hit -> !LookAlikes.instead(inquiry.whole(), said(hit)))
            .sorted(Comparator.comparingDouble(Evidence::clearness).reversed())
            .toList();
    double best = answering.stream().mapToDouble(Evidence::clearness).max().orElse(0);
    List<Hit> clearest =
        answering.stream()
            .filter(hit -> clearness(hit) >= best * SHARE_OF_BEST)
            .limit(SOURCES)
            .toList();
    return OrderOfTheText.of(clearest, Evidence::clearness);
  }

  /**
   * What is missing is told, as a circumstance of who asks, and the passage is ahead without it.
   */
  private boolean tells(Inquiry inquiry, Hit hit, List<Hit> hits) {
    return hit.cosine() >= NEAR_WITHOUT_WHAT_IS_TOLD
        && hits.indexOf(hit) < FIRST_FEW
        && Collections.disjoint(
            hit.missing(), search.subjectsNamedIn(Parts.askedIn(inquiry.whole())));
  }

  /** What only lacks a thing that is told is on the subject. */
  private static double clearness(Hit hit) {
    return hit.agreement() + (hit.missing().isEmpty() ? 0 : ON_SUBJECT);
  }

  private static boolean answers(Hit hit) {
    return hit.missing().isEmpty() && (near(hit) || wellCovered(hit) || covered(hit));
  }

  /** The legs agree on one passage: it holds what was asked, in other words or in rare ones. */
  private static boolean stands(Inquiry inquiry, Hit hit, List<Hit> hits) {
    if (!hit.missing().isEmpty() || hit.agreement() < FIRST_IN_BOTH || !hit.equals(hits.get(0))) {
      return false;
    }
    return hit.lexical() >= RARE_WORDS || (inquiry.continues() && leads(hit, hits));
  }

  private static boolean leads(Hit first, List<Hit> hits) {
    return first.cosine() >= NEAR_WHEN_LEADING
        && hits.size() > 1
        && first.agreement() - hits.get(1).agreement() >= LEAD;
  }

  /** A question that leans on an earlier one adds words of its own, or only asks: 多久, 找谁. */
  private boolean saysMore(Inquiry inquiry, Hit hit) {
    if (!inquiry.leans()) {
      return true;
    }
    QuestionWords own = search.words(inquiry.asked());
    return own.isEmpty() || own.shareIn(hit.passage().headingPath() + hit.passage().text()) > 0;
  }

  /** Who asks for a certain document is not answered from another one. */
  private static boolean names(Hit hit, String document) {
    return Wording.folded(said(hit)).contains(document);
  }

  private static String said(Hit hit) {
    Policy policy = hit.passage().policy();
    return policy.title() + policy.number() + hit.passage().headingPath() + hit.passage().text();
  }

  private static boolean near(Hit hit) {
    return hit.cosine() >= NEAR && hit.cosine() + hit.coverage() / 2 >= NEAR_AND_COVERED;
  }

  private static boolean wellCovered(Hit hit) {
    return hit.cosine() >= NEARLY_NEAR
        && hit.cosine() + hit.coverage() / 4 >= NEARLY_NEAR_AND_COVERED;
  }

  private static boolean covered(Hit hit) {
    return hit.coverage() >= 0.99 && hit.cosine() >= NEAR_WHEN_ALL_COVERED;
  }
}
