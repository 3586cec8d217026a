package changce.retrieval;

import changce.policy.Passage;
import java.util.List;

/**
 * A passage that may answer, and why it was found.
 *
 * @param score by which hits are ranked; only comparable within one search
 * @param agreement of both legs, 0 to 1, and 0.4 more when it names every subject: how clearly it
 *     stands out
 * @param lead how far it is ahead in score of the best clause of another policy; less than 0 when
 *     that is ahead
 * @param unanswered how near the nearest question is that no clause is known to answer: cosine; of
 *     a passage of which no questions are known, as near as is usual
 * @param cosine of the question as asked and the passage's nearest window
 * @param lexical BM25 score; 0 when the lexical leg did not find it
 * @param missing subjects of the question that the passage does not name
 * @param coverage share of the question's words, weighted by rarity, that the passage holds, 0 to 1
 */
public record Hit(
    Passage passage,
    double score,
    double agreement,
    double lead,
    double unanswered,
    double cosine,
    double lexical,
    double coverage,
    List<String> missing,
    Why why) {

  /** How near the nearest question is that the passage is known to answer: cosine. */
  public double asked() {
    return why.signals().getOrDefault(Signal.ASKED, 0.0);
  }

  Hit reranked(double byReranker) {
    Why with =
        new Why(
            why.byMeaning(), why.byWords(), why.signals(), why.parts(), byReranker, why.matched());
    return new Hit(
        passage, score, agreement, lead, unanswered, cosine, lexical, coverage, missing, with);
  }
}
