package changce.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question in words that a rule reads for certain, made from inputs that somebody else, such as a
 * model, took from a question that it did not. Figures come from that question alone, word for
 * word; an input that would be read as anything else is left out, and so asked for.
 */
record Restatement(RuleSet rule, RuleBook book, LocalDate day) {

  /**
   * @param inputs by name, as {@link Field} reads them
   * @param question in people's words
   */
  Optional<String> of(Map<String, String> inputs, String question) {
    return opening().map(opening -> with(opening, inputs, question));
  }

  /** Brings a question to this rule and says nothing of the case. */
  private Optional<String> opening() {
    return rule.recognised().about().stream()
        .flatMap(
            about -> rule.recognised().asks().stream().map(asks -> "帮我看看" + about + "，" + asks))
        .filter(opening -> routed(opening) && read(opening).empty())
        .findFirst();
  }

  private String with(String opening, Map<String, String> inputs, String question) {
    String text = opening;
    Map<String, Value> meant = new LinkedHashMap<>();
    for (Input input : rule.inputs()) {
      Optional<Value> value =
          Optional.ofNullable(inputs.get(input.name())).flatMap(given -> value(input, given));
      if (value.isPresent()) {
        meant.put(input.name(), value.get());
        String before = text;
        Optional<String> longer =
            wordings(input, value.get(), question)
                .map(wording -> before + "，" + wording)
                .filter(candidate -> saysOnly(candidate, meant))
                .findFirst();
        longer.ifPresentOrElse(found -> {}, () -> meant.remove(input.name()));
        text = longer.orElse(text);
      }
    }
    return text;
  }

  private Optional<Value> value(Input input, String given) {
    return Optional.ofNullable(
        new Field(rule, input.name(), given).read(day).values().get(input.name()));
  }

  private Stream<String> wordings(Input input, Value value, String question) {
    if (value instanceof Value.Chosen chosen) {
      return Stream.concat(Stream.of(chosen.option().value()), chosen.option().words().stream());
    }
    List<String> names = new ArrayList<>(input.said().words());
    names.add("");
    return Mentions.in(InputReader.readable(question), day).stream()
        .filter(mention -> mention.of(input.kind()))
        .flatMap(mention -> names.stream().map(name -> name + mention.said()));
  }

  private boolean saysOnly(String text, Map<String, Value> meant) {
    UnderstoodInputs read = read(text);
    return routed(text)
        && read.impossible().isEmpty()
        && read.doubtful().isEmpty()
        && read.values().keySet().equals(meant.keySet())
        && meant.entrySet().stream()
            .allMatch(entry -> agree(read.values().get(entry.getKey()), entry.getValue()));
  }

  /** 四百来万 was meant by 400万元. */
  private static boolean agree(@Nullable Value read, Value meant) {
    if (read instanceof Value.Measured one && meant instanceof Value.Measured other) {
      return one.range().meets(other.range());
    }
    return read != null && read.same(meant);
  }

  private boolean routed(String text) {
    return new RuleRouter(book, day)
        .rule(InputReader.readable(text))
        .filter(rule::equals)
        .isPresent();
  }

  private UnderstoodInputs read(String text) {
    return new InputReader(rule, book.vocabulary(), day).read(text);
  }
}
