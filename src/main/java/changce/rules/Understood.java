package changce.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read from a text for a rule.
 *
 * @param values what is certain
 * @param doubtful by input, why it must be asked: two different figures, two options
 * @param impossible why no result can be given, in words; empty as a rule
 */
record Understood(Map<String, Value> values, Map<String, Doubt> doubtful, List<String> impossible) {

  /**
   * @param options that may be meant; empty when all may
   */
  record Doubt(String why, List<String> options) {}

  static Understood nothing() {
    return new Understood(Map.of(), Map.of(), List.of());
  }

  boolean empty() {
    return values.isEmpty() && doubtful.isEmpty() && impossible.isEmpty();
  }

  boolean figures() {
    return values.values().stream().anyMatch(Value.Measured.class::isInstance);
  }

  /** With what was said later; the later word counts. */
  Understood then(Understood later) {
    Map<String, Value> known = new LinkedHashMap<>(values);
    Map<String, Doubt> doubts = new LinkedHashMap<>(doubtful);
    later.values.forEach(
        (input, value) -> {
          known.put(input, value);
          doubts.remove(input);
        });
    later.doubtful.forEach(
        (input, doubt) -> {
          known.remove(input);
          doubts.put(input, doubt);
        });
    return new Understood(known, doubts, later.impossible);
  }
}
