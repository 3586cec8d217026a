package changce.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills a statement's gaps from the inputs, the rule's terms and differences of the two. */
final class StatementWording {

  static final Pattern GAP = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern DIFFERENCE = Pattern.compile("(\\S+) - (\\S+)");

  private static final String AND = "、";

  /** One of several things of which some may not be known: 〔员工{staff}〕〔收入{revenue}〕. */
  private static final Pattern PARTS = Pattern.compile("(?:〔[^〔〕]*〕)+");

  private static final Pattern PART = Pattern.compile("〔([^〔〕]*)〕");

  private StatementWording() {}

  /**
   * Empty when a gap cannot be filled: a difference of figures that are not exact, a term not set.
   * A part in 〔〕 is left out then, and the others are joined.
   */
  static Optional<String> of(String text, Facts facts) {
    return filled(
        PARTS.matcher(text).replaceAll(parts -> Matcher.quoteReplacement(known(parts, facts))),
        facts);
  }

  /** Those parts whose gaps can be filled. */
  private static String known(MatchResult parts, Facts facts) {
    return PART.matcher(parts.group())
        .results()
        .flatMap(part -> filled(part.group(1), facts).stream())
        .collect(Collectors.joining(AND));
  }

  private static Optional<String> filled(String text, Facts facts) {
    Matcher gaps = GAP.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (gaps.find()) {
      Optional<String> part = part(gaps.group(1), facts);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      gaps.appendReplacement(filled, Matcher.quoteReplacement(part.get()));
    }
    return Optional.of(gaps.appendTail(filled).toString());
  }

  /** What the gaps of a text speak of: {@code industry}, {@code industry.threshold}. */
  static Iterable<String> names(String text) {
    return GAP.matcher(text)
        .results()
        .map(gap -> gap.group(1))
        .flatMap(gap -> Pattern.compile(" - ").splitAsStream(gap))
        .collect(Collectors.toList());
  }

  /** The text without its gaps. */
  static String fixed(String text) {
    return GAP.matcher(text).replaceAll((MatchResult gap) -> " ");
  }

  private static Optional<String> part(String gap, Facts facts) {
    Matcher difference = DIFFERENCE.matcher(gap);
    return difference.matches()
        ? difference(difference.group(1), difference.group(2), facts)
        : name(gap, facts);
  }

  private static Optional<String> name(String name, Facts facts) {
    Matcher term = Condition.TERM.matcher(name);
    return term.matches()
        ? facts.term(term.group(1), term.group(2))
        : facts.value(name).map(Value::said);
  }

  private static Optional<String> difference(String more, String less, Facts facts) {
    String measured = more.contains(".") ? less : more;
    Input input = facts.rule().input(measured);
    return number(more, input, facts)
        .flatMap(minuend -> number(less, input, facts).map(minuend::subtract))
        .map(left -> Quantity.written(left, input.unit()));
  }

  private static Optional<BigDecimal> number(String name, Input input, Facts facts) {
    return name.contains(".")
        ? name(name, facts).map(text -> Quantity.of(text, input.kind(), facts.day()))
        : facts.value(name).flatMap(StatementWording::exact);
  }

  private static Optional<BigDecimal> exact(Value value) {
    return value instanceof Value.Measured measured && measured.range().exact()
        ? Optional.of(measured.range().low())
        : Optional.empty();
  }
}
