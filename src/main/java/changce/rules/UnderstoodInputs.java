package changce.rules;

import java.time.LocalDate;
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
record UnderstoodInputs(
    Map<String, Value> values, Map<String, Doubt> doubtful, List<String> impossible) {

  /**
   * @param options that may be meant; empty when all may
   */
  record Doubt(String why, List<String> options) {}

  static UnderstoodInputs nothing() {
    return new UnderstoodInputs(Map.of(), Map.of(), List.of());
  }

  /** One of several options of the input. */
  static UnderstoodInputs between(Input input, List<Input.Option> options) {
    List<String> values = options.stream().map(Input.Option::value).toList();
    Map<String, Doubt> doubt = new LinkedHashMap<>();
    doubt.put(input.name(), new Doubt("", values));
    return new UnderstoodInputs(Map.of(), doubt, List.of());
  }

  boolean empty() {
    return values.isEmpty() && doubtful.isEmpty() && impossible.isEmpty();
  }

  boolean figures() {
    return values.values().stream().anyMatch(Value.Measured.class::isInstance);
  }

  /** Without options that what else is known rules out: who is no 博士 is no 编内新引进博士. */
  UnderstoodInputs narrowed(RuleSet rule, LocalDate day) {
    Map<String, Value> known = new LinkedHashMap<>(values);
    Map<String, Doubt> doubts = new LinkedHashMap<>();
    Facts facts = new Facts(rule, values, day);
    doubtful.forEach(
        (name, doubt) -> {
          List<Input.Option> left =
              doubt.options().stream()
                  .flatMap(value -> rule.input(name).option(value).stream())
                  .filter(option -> option.possible(facts))
                  .toList();
          if (left.size() == 1) {
            known.put(name, new Value.Chosen(left.get(0)));
          } else {
            List<String> offered = left.stream().map(Input.Option::value).toList();
            doubts.put(name, new Doubt(doubt.why(), offered));
          }
        });
    return new UnderstoodInputs(known, doubts, impossible);
  }

  /** With what was said later; the later word counts. */
  UnderstoodInputs then(UnderstoodInputs later) {
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
    return new UnderstoodInputs(known, doubts, later.impossible);
  }
}
