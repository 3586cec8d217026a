package changce.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inputs for a rule: options at random, quantities on and around the limits of its data. */
public final class RandomCases {

  private static final Pattern QUANTITY = Pattern.compile("(\\d+(?:\\.\\d+)?)(万元|亿元|元|人|%)");
  private static final int AROUND = 20_000;

  private final RuleSet rule;
  private final Random random;
  private final boolean optional;

  private RandomCases(RuleSet rule, long seed, boolean optional) {
    this.rule = rule;
    this.optional = optional;
    this.random = new Random(seed);
  }

  /** Inputs by name, as they would be written into a form; all that may be asked for has one. */
  public static Map<String, String> of(String rule, long seed) {
    return new RandomCases(TestRules.BOOK.rule(rule).orElseThrow(), seed, false).next();
  }

  public static List<String> rules() {
    return TestRules.BOOK.rules().stream()
        .filter(rule -> rule.cases().stream().allMatch(one -> one.goOn() == null))
        .map(RuleSet::id)
        .toList();
  }

  public static String example(String rule) {
    return TestRules.BOOK.rule(rule).orElseThrow().example();
  }

  /** The words that bring a question to the rule, and tell nothing of the case. */
  public static String opening(String rule) {
    RuleSet of = TestRules.BOOK.rule(rule).orElseThrow();
    InputReader reader = new InputReader(of, TestRules.BOOK.vocabulary(), TestRules.DAY);
    return of.recognised().about().stream()
        .map(word -> "帮我看看" + word + "，" + of.recognised().asks().get(0))
        .filter(opening -> reader.read(opening).empty())
        .findFirst()
        .orElseThrow();
  }

  static Stream<Map<String, String>> around(RuleSet rule) {
    RandomCases cases = new RandomCases(rule, 7, true);
    return IntStream.range(0, AROUND).mapToObj(i -> cases.next());
  }

  private Map<String, String> next() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Input input : rule.inputs()) {
      if (!input.optional() || (optional && random.nextBoolean())) {
        values.put(input.name(), value(input, values));
      }
    }
    return values;
  }

  private String value(Input input, Map<String, String> before) {
    return switch (input.kind()) {
      case CHOICE -> input.options().get(random.nextInt(input.options().size())).value();
      case DATE -> date(input);
      default -> quantity(input, before);
    };
  }

  /** A day before, on or after one that the rule names for this input, or any day. */
  private String date(Input input) {
    List<LocalDate> days =
        new ArrayList<>(
            rule.cases().stream()
                .flatMap(one -> one.all().stream())
                .filter(condition -> condition.input().equals(input.name()))
                .map(condition -> Quantity.of(condition.operand(), InputKind.DATE, TestRules.DAY))
                .map(day -> LocalDate.ofEpochDay(day.longValue()))
                .toList());
    days.add(TestRules.DAY.minusDays(random.nextInt(15000)));
    LocalDate day = days.get(random.nextInt(days.size())).plusDays(random.nextInt(3) - 1);
    return day.isAfter(TestRules.DAY) ? TestRules.DAY.toString() : day.toString();
  }

  /** Mostly at the limits of what was chosen before, where a mistake would show. */
  private String quantity(Input input, Map<String, String> before) {
    List<BigDecimal> limits = new ArrayList<>(limits(input, before));
    BigDecimal step = input.kind() == InputKind.COUNT ? BigDecimal.ONE : new BigDecimal("0.01");
    BigDecimal at =
        limits.isEmpty() || random.nextInt(5) == 0
            ? BigDecimal.valueOf(random.nextInt(5000))
            : limits.get(random.nextInt(limits.size()));
    BigDecimal value = at.add(step.multiply(BigDecimal.valueOf(random.nextInt(3) - 1)));
    return value.signum() < 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private Set<BigDecimal> limits(Input input, Map<String, String> before) {
    StringBuilder data = new StringBuilder();
    before.forEach(
        (name, value) ->
            rule.input(name)
                .option(value)
                .ifPresent(option -> data.append(option.terms().values())));
    input.bands().forEach(band -> data.append(band.from()).append(' '));
    rule.cases()
        .forEach(
            one ->
                one.all().stream()
                    .filter(condition -> condition.input().equals(input.name()))
                    .forEach(condition -> data.append(condition.operand()).append(' ')));
    Set<BigDecimal> limits = new LinkedHashSet<>();
    Matcher matcher = QUANTITY.matcher(data);
    while (matcher.find()) {
      if (Quantity.unitOf(input.kind(), matcher.group(2))) {
        limits.add(
            new BigDecimal(matcher.group(1))
                .multiply(Quantity.size(matcher.group(2)))
                .divide(Quantity.size(input.unit())));
      }
    }
    return limits;
  }
}
