package changce.console.corrections;

import changce.console.corrections.Correction.CitedClause;
import changce.console.corrections.Correction.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed.
 *
 * @param exampleOf what kind of question the lines are examples of; null for another kind of
 *     correction
 */
record Proposal(
    Kind kind,
    String question,
    String text,
    List<CitedClause> clauses,
    @Nullable String exampleOf) {}
