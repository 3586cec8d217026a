package changce.rules;

import changce.rules.Evaluation.Decided;
import changce.rules.Evaluation.Open;
import changce.rules.Evaluation.Verdict;
import changce.rules.RuleSet.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule can still come to: what is missing is tried with one value of each sort that its data
 * tells apart.
 */
final class Possible {

  private static final int MOST = 500;

  private final Facts known;
  private final Map<String, Verdict> results = new LinkedHashMap<>();
  private int tried;

  Possible(Facts known) {
    this.known = known;
  }

  /** The verdict that whatever is missing leads to, if it is one and can be worded without it. */
  Optional<Verdict> only() {
    collect(known);
    return results.size() != 1 || tried > MOST
        ? Optional.empty()
        : results.entrySet().stream()
            .filter(result -> result.getKey().equals(said(result.getValue(), known)))
            .map(Map.Entry::getValue)
            .filter(Decided.class::isInstance)
            .findFirst();
  }

  /** An input that may decide although this one and the unknown ones are missing. */
  Optional<Open> without(Set<String> unknown) {
    return known.rule().inputs().stream()
        .filter(input -> !input.optional() && !known.has(input) && !unknown.contains(input.name()))
        .filter(
            input ->
                Samples.of(input, known).stream()
                    .map(value -> Evaluation.asFar(known.with(input, value)))
                    .anyMatch(Decided.class::isInstance))
        .map(input -> new Open(input, false))
        .findFirst();
  }

  private void collect(Facts facts) {
    Verdict verdict = Evaluation.asFar(facts);
    if (!(verdict instanceof Open open)) {
      results.put(said(verdict, facts), verdict);
      return;
    }
    List<Value> values = Samples.of(open.input(), facts);
    if (values.isEmpty()) {
      tried = MOST;
    }
    for (Value value : values) {
      if (results.size() > 1 || ++tried > MOST) {
        return;
      }
      collect(facts.with(open.input(), value));
    }
  }

  /** The same words are the same result; rows of the table are never foreseen. */
  private static String said(Verdict verdict, Facts facts) {
    if (!(verdict instanceof Decided decided)) {
      return "";
    }
    Case holding = decided.holding();
    StringBuilder said = new StringBuilder();
    said.append(holding.goOn()).append(holding.rows().isEmpty() ? "" : facts.values());
    said.append(
        holding.refuse() == null ? "" : StatementWording.of(holding.refuse(), facts).orElse("?"));
    holding.say().stream()
        .filter(statement -> !statement.because())
        .filter(statement -> Evaluation.hold(statement.when(), facts))
        .forEach(
            statement -> said.append(StatementWording.of(statement.text(), facts).orElse("-")));
    facts.rule().always().stream()
        .filter(statement -> Evaluation.hold(statement.when(), facts))
        .forEach(
            statement -> said.append(StatementWording.of(statement.text(), facts).orElse("-")));
    return said.toString();
  }
}
