package changce.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of the data, such as {@code revenue >= industry.threshold}, {@code degree = 博士|硕士}
 * or {@code industry has threshold}.
 *
 * @param operand a quantity, options parted by |, or a term that the rule sets for another input
 */
record Condition(String input, String operator, String operand, int line) {

  static final Pattern TERM = Pattern.compile("([a-z_]+)\\.([a-z_]+)");
  private static final Pattern WRITTEN = Pattern.compile("([a-z_]+) (>=|<=|>|<|=|!=|has) (\\S.*)");

  static Condition of(String written, int line) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new UnusableRule(line, "条件“%s”应写成“输入 比较 值”".formatted(written));
    }
    return new Condition(matcher.group(1), matcher.group(2), matcher.group(3).strip(), line);
  }

  /**
   * @param open the input that is to be asked for when the truth is open
   */
  record Held(Truth truth, String open) {}

  Held in(Facts facts) {
    if (unlimited(facts)) {
      return new Held(Truth.NONE_SET, input);
    }
    Optional<Value> value = facts.value(input);
    if (value.isEmpty()) {
      boolean optional = facts.rule().input(input).optional();
      return new Held(optional ? Truth.NO : Truth.MISSING, input);
    }
    return switch (operator) {
      case "=" -> new Held(chosen(value.get()), input);
      case "!=" -> new Held(chosen(value.get()).negated(), input);
      case "has" -> has(facts, value.get());
      default -> compared(facts, value.get());
    };
  }

  /** The rule sets no such limit for what was chosen: it need not be asked for either. */
  private boolean unlimited(Facts facts) {
    Matcher term = TERM.matcher(operand);
    return term.matches()
        && facts
            .value(term.group(1))
            .flatMap(holder -> facts.terms(term.group(1), holder))
            .filter(terms -> !terms.containsKey(term.group(2)))
            .isPresent();
  }

  private Held has(Facts facts, Value value) {
    Optional<Map<String, String>> terms = facts.terms(input, value);
    Truth truth =
        terms.map(known -> known.containsKey(operand) ? Truth.YES : Truth.NO).orElse(Truth.UNSURE);
    return new Held(truth, input);
  }

  private Held compared(Facts facts, Value value) {
    Matcher term = TERM.matcher(operand);
    if (!term.matches()) {
      return new Held(against(facts, value, operand), input);
    }
    String other = term.group(1);
    Optional<Value> holder = facts.value(other);
    if (holder.isEmpty()) {
      return new Held(Truth.MISSING, other);
    }
    return facts
        .term(other, term.group(2))
        .map(limit -> new Held(against(facts, value, limit), input))
        .orElseGet(() -> new Held(Truth.UNSURE, other));
  }

  private Truth against(Facts facts, Value value, String limit) {
    BigDecimal at = Quantity.of(limit, facts.rule().input(input).kind(), facts.day());
    return value instanceof Value.Measured measured
        ? comparison(measured.range(), at)
        : Truth.UNSURE;
  }

  private Truth comparison(Range range, BigDecimal at) {
    return switch (operator) {
      case ">=" -> range.atLeast(at);
      case ">" -> range.moreThan(at);
      case "<=" -> range.moreThan(at).negated();
      default -> range.atLeast(at).negated();
    };
  }

  private Truth chosen(Value value) {
    return value instanceof Value.Chosen chosen && options().contains(chosen.option().value())
        ? Truth.YES
        : Truth.NO;
  }

  List<String> options() {
    return Arrays.asList(operand.split("\\|"));
  }

  boolean comparesOptions() {
    return operator.equals("=") || operator.equals("!=");
  }
}
