package changce.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Values of an input of which the rule's data can tell any two apart: its options, or its limits.
 */
final class Samples {

  private Samples() {}

  static List<Value> of(Input input, Facts facts) {
    if (input.kind() == InputKind.CHOICE) {
      return input.options().stream().<Value>map(Value.Chosen::new).toList();
    }
    return around(input, facts).stream()
        .filter(point -> fits(point, input, facts))
        .<Value>map(point -> new Value.Measured(Range.exactly(point), point.toPlainString()))
        .toList();
  }

  /** What was said, not closely enough, leaves only what lies in it. */
  private static boolean fits(BigDecimal point, Input input, Facts facts) {
    Value said = facts.value(input.name()).orElse(null);
    return (input.kind() == InputKind.DATE || point.signum() >= 0)
        && (!(said instanceof Value.Measured measured)
            || Range.exactly(point).inside(measured.range()));
  }

  private static List<BigDecimal> around(Input input, Facts facts) {
    BigDecimal step = input.kind() == InputKind.MONEY ? new BigDecimal("0.01") : BigDecimal.ONE;
    TreeSet<BigDecimal> points = new TreeSet<>(List.of(BigDecimal.ONE));
    limits(input, facts)
        .map(limit -> Quantity.of(limit, input.kind(), facts.day()))
        .forEach(limit -> points.addAll(List.of(limit.subtract(step), limit, limit.add(step))));
    return new ArrayList<>(points);
  }

  private static Stream<String> limits(Input input, Facts facts) {
    Stream<String> bands =
        input.bands().stream()
            .flatMap(band -> Stream.concat(Stream.of(band.from()), Stream.ofNullable(band.to())));
    Stream<String> compared =
        conditions(facts.rule())
            .filter(condition -> condition.input().equals(input.name()))
            .filter(
                condition -> !condition.comparesOptions() && !condition.operator().equals("has"))
            .flatMap(condition -> operands(condition, facts));
    return Stream.concat(bands, compared);
  }

  private static Stream<Condition> conditions(RuleSet rule) {
    return rule.cases().stream()
        .flatMap(one -> Stream.of(one.all(), one.any(), one.none()).flatMap(List::stream));
  }

  private static Stream<String> operands(Condition condition, Facts facts) {
    Matcher term = Condition.TERM.matcher(condition.operand());
    if (!term.matches()) {
      return Stream.of(condition.operand());
    }
    Optional<Input> holder = facts.rule().find(term.group(1));
    return holder.stream()
        .flatMap(input -> input.options().stream())
        .filter(
            option ->
                facts
                    .value(term.group(1))
                    .map(value -> value.said().equals(option.value()))
                    .orElse(true))
        .flatMap(option -> Stream.ofNullable(option.terms().get(term.group(2))));
  }
}
