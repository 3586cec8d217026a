package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Sources;
import changce.policy.Passage;
import changce.retrieval.Hit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Answers a question that tells a case and does not name what a rule is recognised by: its wording
 * is that of the rule's matter, the search finds a clause on which the rule rests, and the case
 * decides it.
 */
@Component
class RuleOfTheClause implements Step {

  /** The best clause may be a neighbour of the one that the rule rests on. */
  private static final int BEST = 2;

  /** Who asks for these is not told whether he may have it. */
  private static final Set<AskedFor> NO_VERDICT =
      Set.of(AskedFor.PAPERS, AskedFor.PLACE, AskedFor.DURATION, AskedFor.DAY);

  private final ByRule byRule;

  RuleOfTheClause(ByRule byRule) {
    this.byRule = byRule;
  }

  @Override
  public Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show) {
    List<Passage> found = inquiry.found().stream().limit(BEST).map(Hit::passage).toList();
    return inquiry.leans() || NO_VERDICT.contains(AskedFor.in(inquiry.asked()))
        ? Optional.empty()
        : byRule
            .ofTheClauses(inquiry, found)
            .map(
                decided -> {
                  show.accept(new Sources(decided.sources()));
                  decided.sentences().forEach(show);
                  return ByRule.ENDING;
                });
  }
}
