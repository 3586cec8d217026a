package changce.rules;

import changce.reading.TextKinds;
import changce.reading.TwoKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules decide, and what is asked of the same matter that the library says: how a document
 * defines it, where it applies, how it is applied for. Learned from the examples of all rules.
 *
 * @param kinds null when no rule has examples of both
 * @param matters by the rule's name; null when fewer than two rules have examples
 */
record Scope(@Nullable TwoKinds kinds, @Nullable TextKinds matters) {

  /**
   * Of lines left out of learning, 87 of 100 that a rule decides are kept, and 88 of the others.
   */
  private static final double LEAST = 0.5;

  static Scope of(List<RuleSet> rules) {
    List<String> decided =
        rules.stream()
            .filter(rule -> !rule.recognised().decides().isEmpty())
            .flatMap(
                rule ->
                    Stream.concat(Stream.of(rule.example()), rule.recognised().decides().stream()))
            .toList();
    List<String> left =
        rules.stream().flatMap(rule -> rule.recognised().leaves().stream()).toList();
    return new Scope(
        decided.isEmpty() || left.isEmpty() ? null : TwoKinds.learned(decided, left),
        matters(rules));
  }

  private static @Nullable TextKinds matters(List<RuleSet> rules) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    rules.stream()
        .filter(rule -> !rule.recognised().decides().isEmpty())
        .forEach(
            rule ->
                lines.put(
                    rule.id(),
                    Stream.concat(
                            rule.recognised().decides().stream(),
                            rule.recognised().leaves().stream())
                        .toList()));
    return lines.size() < 2 ? null : TextKinds.learned(lines);
  }

  /** The name of the rule whose matter a text is likeliest about. */
  Optional<String> matter(String text) {
    return matters == null
        ? Optional.empty()
        : matters.probabilities(text).entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
  }

  /**
   * @param text of a question about the matter of a rule
   */
  boolean decided(String text) {
    return kinds == null || kinds.first(text) >= LEAST;
  }
}
