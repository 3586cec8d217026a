package changce.retrieval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a passage was found, and stands where it stands.
 *
 * @param byMeaning rank in the dense leg, from 1; 0 when it did not find it
 * @param byWords rank in the lexical leg, from 1; 0 when it did not find it
 * @param signals what speaks for it
 * @param parts what each signal adds to the score
 * @param reranked score by the configured reranker, null when none has read it
 * @param matched words of the question that it holds
 */
public record Why(
    int byMeaning,
    int byWords,
    Map<Signal, Double> signals,
    Map<Signal, Double> parts,
    @Nullable Double reranked,
    List<String> matched) {}
