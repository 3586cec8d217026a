package changce.retrieval;

import changce.policy.Passage;
import java.util.List;

/**
 * A passage that may answer, and why it was found.
 *
 * @param score of both legs together, 0 to 1; only comparable within one search
 * @param cosine of the question and the passage's nearest window; 0 when the dense leg did not find
 *     it
 * @param lexical BM25 score; 0 when the lexical leg did not find it
 * @param missing subjects of the question that the passage does not name
 * @param coverage share of the question's words, weighted by rarity, that the passage holds, 0 to 1
 */
public record Hit(
    Passage passage,
    double score,
    double cosine,
    double lexical,
    double coverage,
    List<String> missing) {}
