package changce.rules;

import changce.rules.Totals.Part;
import changce.rules.UnderstoodInputs.Doubt;
import changce.writing.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a rule's inputs from a sentence. What is not certain stays open and is asked for. */
final class InputReader {

  private static final Pattern BLANK = Pattern.compile("(?<=[\\d万亿])\\s+(?=[\\d万亿元人%岁年月])|\\s{2,}");

  private static final String OF_EACH = "您说的“%s”是其中一家的%s，这里看的是整个单位合起来的数。";
  private static final String TOGETHER = "您说了%s、%s等几个数，请直接说合起来一共多少。";

  private final RuleSet rule;
  private final Vocabulary vocabulary;
  private final LocalDate today;

  InputReader(RuleSet rule, Vocabulary vocabulary, LocalDate today) {
    this.rule = rule;
    this.vocabulary = vocabulary;
    this.today = today;
  }

  static String readable(String text) {
    String folded = Fold.lower(text);
    return BLANK.matcher(folded.strip()).replaceAll("");
  }

  /** What a sentence says of itself, whatever was asked before. */
  UnderstoodInputs read(String text) {
    return read(text, null);
  }

  /**
   * @param asked the input that the sentence answers, null when nothing was asked
   */
  UnderstoodInputs read(String text, @Nullable Input asked) {
    String readable = readable(text);
    // What answers the question and nothing else says nothing else either: the option 编内博士 is no
    // degree.
    UnderstoodInputs alone = asked == null ? UnderstoodInputs.nothing() : alone(readable, asked);
    return alone.empty() ? sentence(readable, asked) : alone;
  }

  /**
   * What answers the question and says nothing else.
   *
   * @param readable text
   */
  UnderstoodInputs alone(String readable, Input asked) {
    UnderstoodInputs exact = new Reply(asked, today).read(readable);
    return exact.empty() ? new Affirmation(asked, vocabulary).read(readable) : exact;
  }

  private UnderstoodInputs sentence(String readable, @Nullable Input asked) {
    UnderstoodInputs said =
        new UnderstoodInputs(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    new ChoiceReader(rule, vocabulary.trades(), asked).read(readable, said);
    quantities(readable, said);
    return said;
  }

  /** Whether every sum of money in a sentence is the value of an input. */
  boolean readsAllMoney(String text) {
    String readable = readable(text);
    List<Mention> mentions = mentions(readable);
    return mentions.stream()
        .filter(mention -> mention.of(InputKind.MONEY))
        .allMatch(mention -> vocabulary.meant(mention, readable, rule, mentions).isPresent());
  }

  private List<Mention> mentions(String text) {
    return Mentions.in(text, today).stream().map(one -> vocabulary.ofPeople(one, text)).toList();
  }

  private void quantities(String text, UnderstoodInputs said) {
    Map<String, List<Part>> found = new LinkedHashMap<>();
    Map<String, List<Part>> heard = new LinkedHashMap<>();
    List<Mention> mentions = mentions(text);
    for (Mention mention : mentions) {
      refuseTheFuture(mention, said);
      refuseOtherCurrencies(mention, text, said);
      Map<String, List<Part>> to = vocabulary.hearsay(mention, text) ? heard : found;
      vocabulary
          .meant(mention, text, rule, mentions)
          .ifPresent(input -> take(mention, input, text, to, said));
    }
    heard.forEach(found::putIfAbsent);
    sayings(text, found);
    found.forEach((name, values) -> settle(rule.input(name), values, text, said));
  }

  /** What one of several shops takes tells nothing of the whole. */
  private void take(
      Mention mention,
      Input input,
      String text,
      Map<String, List<Part>> found,
      UnderstoodInputs said) {
    if (vocabulary.ofEach(mention, text)) {
      said.doubtful()
          .put(
              input.name(), new Doubt(OF_EACH.formatted(mention.said(), input.label()), List.of()));
    } else {
      found
          .computeIfAbsent(input.name(), name -> new ArrayList<>())
          .add(new Part(mention, measured(mention, input, text)));
    }
  }

  private Value.Measured measured(Mention mention, Input input, String text) {
    return vocabulary
        .rate(mention, input, text)
        .map(rate -> Measure.yearly(mention, rate, input))
        .orElseGet(() -> Measure.of(mention, input, today));
  }

  private void sayings(String text, Map<String, List<Part>> found) {
    for (Input input : rule.inputs()) {
      input.said().sayings().entrySet().stream()
          .filter(saying -> !found.containsKey(input.name()) && text.contains(saying.getKey()))
          .findFirst()
          .ifPresent(
              saying ->
                  found.put(
                      input.name(),
                      List.of(
                          new Part(
                              text.indexOf(saying.getKey()),
                              text.indexOf(saying.getKey()) + saying.getKey().length(),
                              new Value.Measured(
                                  Measure.since(saying.getValue(), today), saying.getKey())))));
    }
  }

  private void refuseTheFuture(Mention mention, UnderstoodInputs said) {
    if (mention.unit() == Mention.Unit.DATE
        && mention.range().low().compareTo(Quantity.dayNumber(today)) > 0) {
      said.impossible().add("“%s”还没有到。这里只按已经发生的情况判断，请写已经过去的年份或日期。".formatted(mention.said()));
    }
  }

  private void refuseOtherCurrencies(Mention mention, String text, UnderstoodInputs said) {
    if (mention.unit() == Mention.Unit.FOREIGN_MONEY) {
      vocabulary
          .meant(mention.inYuan(), text, rule)
          .ifPresent(
              input ->
                  said.impossible()
                      .add("“%s”不是人民币，请写出折合人民币多少，再判断%s。".formatted(mention.said(), input.label())));
    }
  }

  private void settle(Input input, List<Part> parts, String text, UnderstoodInputs said) {
    Value.Measured first = parts.get(0).value();
    Optional<Value.Measured> other =
        parts.stream().map(Part::value).filter(value -> !value.same(first)).findFirst();
    Optional<Value.Measured> one = other.isEmpty() ? Optional.of(first) : whole(input, parts, text);
    one.ifPresentOrElse(
        value -> taken(input, value, said),
        () -> said.doubtful().put(input.name(), several(input, first, other.orElseThrow(), text)));
  }

  private Optional<Value.Measured> whole(Input input, List<Part> parts, String text) {
    return input.kind() == InputKind.DATE
        ? Optional.empty()
        : vocabulary.parts().whole(parts, text, input);
  }

  private Doubt several(Input input, Value.Measured first, Value.Measured other, String text) {
    String why =
        vocabulary.together(text)
            ? TOGETHER.formatted(first.said(), other.said())
            : "您说了两个不同的%s（%s、%s），请说明以哪个为准。".formatted(input.label(), first.said(), other.said());
    return new Doubt(why, List.of());
  }

  private void taken(Input input, Value.Measured value, UnderstoodInputs said) {
    Optional<String> problem = Measure.problem(value.range(), input, today);
    problem.ifPresentOrElse(said.impossible()::add, () -> said.values().put(input.name(), value));
    said.doubtful().remove(input.name());
  }
}
