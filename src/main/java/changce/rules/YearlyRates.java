package changce.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Amounts that are said for a month, a quarter or a day, as what a year holds: 月均160万 is 1920万元.
 *
 * @param beside words of shorter times that say nothing else beside such an amount
 * @param unless words of its sentence that make the times differ: 旺季, 最好的
 */
record YearlyRates(List<Rate> rates, List<String> beside, List<String> unless) {

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal ONE = BigDecimal.ONE;

  /**
   * One shorter time.
   *
   * @param name as it is repeated: 每月
   * @param least times of it in a year
   * @param most times of it in a year
   * @param rough where it is one that is like the others, and not their mean
   * @param before how it is said in front of the amount
   * @param after how it is said behind it
   * @param examples amounts that are said so
   * @param others that only look like it
   */
  record Rate(
      String name,
      BigDecimal least,
      BigDecimal most,
      boolean rough,
      Pattern before,
      Pattern after,
      List<String> examples,
      List<String> others) {

    boolean in(String before, String after) {
      return this.before.matcher(before).find() || this.after.matcher(after).lookingAt();
    }

    Range yearly(Range said) {
      Range one =
          rough && said.exact()
              ? Range.within(
                  said.low().multiply(ONE.subtract(TENTH)), said.high().multiply(ONE.add(TENTH)))
              : said;
      return new Range(
          one.low().multiply(least),
          one.lowOpen(),
          one.endless() ? one.high() : one.high().multiply(most),
          one.highOpen());
    }
  }

  static YearlyRates read(DataNode root) {
    return root.find("rates").map(YearlyRates::of).orElseGet(YearlyRates::none);
  }

  private static YearlyRates of(DataNode node) {
    return new YearlyRates(
        node.list("said").stream().map(YearlyRates::rate).toList(),
        node.texts("beside"),
        node.texts("unless"));
  }

  private static Rate rate(DataNode node) {
    List<BigDecimal> times = node.texts("times").stream().map(BigDecimal::new).toList();
    return new Rate(
        node.text("name"),
        times.get(0),
        times.get(times.size() - 1),
        node.optional("rough").filter("yes"::equals).isPresent(),
        Pattern.compile("(?:%s)$".formatted(node.optional("before").orElse("(?!)"))),
        Pattern.compile(node.optional("after").orElse("(?!)")),
        node.texts("examples"),
        node.texts("not"));
  }

  static YearlyRates none() {
    return new YearlyRates(List.of(), List.of(), List.of());
  }

  /**
   * The shorter time that an amount is said for.
   *
   * @param before the part of the sentence in front of the amount
   * @param after the part behind it
   * @param sentence all that is said beside it
   */
  Optional<Rate> of(String before, String after, String sentence) {
    return unless.stream().anyMatch(sentence::contains)
        ? Optional.empty()
        : rates.stream().filter(rate -> rate.in(before, after)).findFirst();
  }

  /**
   * Of an input's words that make an amount another one, those that count beside such an amount.
   */
  Stream<String> counting(List<String> words) {
    return words.stream().filter(word -> !beside.contains(word));
  }
}
