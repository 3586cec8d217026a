package changce.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a case on a day.
 *
 * @param row of the table that a statement is about; empty when it is about none
 */
record Facts(RuleSet rule, Map<String, Value> values, LocalDate day, Map<String, String> row) {

  /** The name by which statements speak of a row of the table. */
  static final String ROW = "row";

  Facts(RuleSet rule, Map<String, Value> values, LocalDate day) {
    this(rule, values, day, Map.of());
  }

  Facts {
    // In the order of the rule's inputs, however they were given.
    Map<String, Value> ordered = new LinkedHashMap<>();
    for (Input input : rule.inputs()) {
      Value value = values.get(input.name());
      if (value != null) {
        ordered.put(input.name(), value);
      }
    }
    values = ordered;
  }

  Facts about(PowerTable.Row row) {
    return new Facts(rule, values, day, row.worded());
  }

  Optional<Value> value(String input) {
    return Optional.ofNullable(values.get(input));
  }

  boolean has(Input input) {
    return values.containsKey(input.name());
  }

  Facts onlyOptional() {
    Map<String, Value> optional = new LinkedHashMap<>(values);
    optional.keySet().removeIf(name -> !rule.input(name).optional());
    return new Facts(rule, optional, day, row);
  }

  /** With one more input, as the others know it. */
  Facts with(Input input, Facts others) {
    Map<String, Value> more = new LinkedHashMap<>(values);
    others.value(input.name()).ifPresent(value -> more.put(input.name(), value));
    return new Facts(rule, more, day, row);
  }

  Facts with(Input input, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(values);
    more.put(input.name(), value);
    return new Facts(rule, more, day, row);
  }

  Optional<Map<String, String>> terms(String input, Value value) {
    return value.terms(rule.input(input), day);
  }

  /** A term such as {@code industry.threshold}, where it is set and known. */
  Optional<String> term(String input, String term) {
    if (input.equals(ROW)) {
      return Optional.ofNullable(row.get(term));
    }
    return value(input)
        .flatMap(value -> terms(input, value))
        .flatMap(terms -> Optional.ofNullable(terms.get(term)));
  }
}
