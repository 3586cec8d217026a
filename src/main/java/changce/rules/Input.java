package changce.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule needs to know.
 *
 * @param unit that a bare number is in; empty for choices and dates
 * @param question as it is put to people
 * @param optional used when it is said, never asked for
 * @param options of a choice
 * @param bands of a quantity, each with its terms; without gaps
 * @param said how people say it
 * @param least below this nobody means it
 * @param most above this nobody means it
 */
record Input(
    String name,
    String label,
    InputKind kind,
    String unit,
    String question,
    boolean optional,
    List<Option> options,
    List<Band> bands,
    Said said,
    @Nullable String least,
    @Nullable String most,
    int line) {

  /**
   * @param words by which it is recognised in a sentence
   * @param answers that mean it only in answer to the question
   * @param trades that are described where no word stands: {@link Trades}
   * @param only holds for whoever may choose this; null when anyone may
   * @param terms what the rule sets for whoever chose this: limits, amounts, names
   */
  record Option(
      String value,
      List<String> words,
      List<String> answers,
      List<String> trades,
      @Nullable Condition only,
      Map<String, String> terms,
      int line) {

    Option with(List<String> others) {
      return new Option(value, others, answers, trades, only, terms, line);
    }

    boolean possible(Facts facts) {
      return only == null || only.in(facts).truth() != Truth.NO;
    }
  }

  record Band(String from, @Nullable String to, Map<String, String> terms, int line) {}

  /**
   * @param words that name the quantity in a sentence
   * @param units in which a length of time up to today is said: 岁 of a birthday, 年 since leaving
   *     school
   * @param unless words beside it that make it something else: a month's takings are not a year's
   * @param yearly what is said of a month or a quarter counts so many times: {@link YearlyRates}
   * @param byDefault a quantity of this kind that nothing names is this one
   * @param unnamedUnless words beside one that nothing names that make it something else
   * @param sayings words that stand for a length of time, such as 刚毕业
   */
  record Said(
      List<String> words,
      List<String> units,
      List<String> unless,
      boolean yearly,
      boolean byDefault,
      List<String> unnamedUnless,
      Map<String, String> sayings) {}

  Input with(List<Option> others) {
    return new Input(
        name, label, kind, unit, question, optional, others, bands, said, least, most, line);
  }

  Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }
}
