package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People's own words, from {@code knowledge/questions/rule-inputs.yml}. */
class RuleInputsTests {

  private record Sentence(String say, String rule, String asked, Map<String, String> inputs) {}

  @Test
  void atLeastNineteenInTwentySentencesAreReadRight() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Sentence> sentences = sentences();
    for (Sentence sentence : sentences) {
      String found = compare(sentence);
      if (!found.isEmpty()) {
        wrong.add(sentence.say + " → " + found);
      }
    }
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(80);
    assertThat(wrong).as("of %d", sentences.size()).hasSizeLessThanOrEqualTo(sentences.size() / 20);
  }

  /** What is left open is asked for; what is read must be what was said. */
  @Test
  void nothingIsGuessed() throws IOException {
    List<String> guessed = new ArrayList<>();
    for (Sentence sentence : sentences()) {
      UnderstoodInputs read = read(sentence);
      read.values()
          .forEach(
              (input, value) -> {
                String expected = sentence.inputs.get(input);
                if (expected == null
                    || expected.equals("?")
                    || !fits(sentence, input, value, expected)) {
                  guessed.add(sentence.say + " → " + input + "=" + value);
                }
              });
    }
    assertThat(guessed).isEmpty();
  }

  private static String compare(Sentence sentence) {
    List<String> wrong = new ArrayList<>();
    if (sentence.asked.isEmpty()) {
      String routed =
          new RuleRouter(TestRules.BOOK, TestRules.DAY)
              .rule(InputReader.readable(sentence.say))
              .map(RuleSet::id)
              .orElse("none");
      if (!routed.equals(sentence.rule)) {
        wrong.add("rule " + routed);
      }
    }
    UnderstoodInputs read = read(sentence);
    Map<String, Value> left = new LinkedHashMap<>(read.values());
    sentence.inputs.forEach(
        (input, expected) -> {
          Value value = left.remove(input);
          boolean right =
              expected.equals("?")
                  ? value == null
                  : value != null && fits(sentence, input, value, expected);
          if (!right) {
            wrong.add(input + "=" + value + " instead of " + expected);
          }
        });
    left.forEach((input, value) -> wrong.add(input + "=" + value + " was not said"));
    return String.join("; ", wrong);
  }

  private static UnderstoodInputs read(Sentence sentence) {
    RuleSet rule = TestRules.BOOK.rule(sentence.rule).orElseThrow();
    Input asked = sentence.asked.isEmpty() ? null : rule.input(sentence.asked);
    return new InputReader(rule, TestRules.BOOK.vocabulary(), TestRules.DAY)
        .read(sentence.say, asked);
  }

  private static boolean fits(Sentence sentence, String name, Value value, String expected) {
    Input input = TestRules.BOOK.rule(sentence.rule).orElseThrow().input(name);
    return value instanceof Value.Measured measured
        ? fits(measured.range(), expected, input)
        : value.said().equals(expected);
  }

  private static boolean fits(Range range, String expected, Input input) {
    if (input.kind() == InputKind.DATE) {
      return range.same(dates(expected));
    }
    if (expected.startsWith("~")) {
      BigDecimal about = number(expected.substring(1), input);
      return !range.exact()
          && range.low().compareTo(about) <= 0
          && range.high().compareTo(about) >= 0
          && range.low().compareTo(about.multiply(new BigDecimal("0.7"))) >= 0
          && range.high().compareTo(about.multiply(new BigDecimal("1.5"))) <= 0;
    }
    if (expected.startsWith("<")) {
      return range.same(Range.below(number(expected.substring(1), input)));
    }
    if (expected.startsWith(">")) {
      return range.low().compareTo(number(expected.substring(1), input)) == 0 && range.endless();
    }
    if (expected.contains("..")) {
      String[] ends = expected.split("\\.\\.", 2);
      return range.same(Range.upTo(number(ends[0], input), number(ends[1], input)));
    }
    return range.same(Range.exactly(number(expected, input)));
  }

  private static Range dates(String expected) {
    if (expected.matches("\\d-\\d年")) {
      return Measure.since(expected, TestRules.DAY);
    }
    if (expected.endsWith("岁") || expected.endsWith("年")) {
      return Measure.ago(
          Range.exactly(new BigDecimal(expected.substring(0, expected.length() - 1))),
          TestRules.DAY);
    }
    changce.policy.PartialDate date = new changce.policy.PartialDate(expected);
    return Dates.days(date.firstDay(), date.lastDay());
  }

  private static BigDecimal number(String text, Input input) {
    return Quantity.of(text, input.kind(), TestRules.DAY);
  }

  private static List<Sentence> sentences() throws IOException {
    DataNode root =
        DataNode.read("list:\n" + Files.readString(Path.of("knowledge/questions/rule-inputs.yml")));
    return root.list("list").stream().map(RuleInputsTests::sentence).toList();
  }

  private static Sentence sentence(DataNode node) {
    Map<String, String> inputs = new LinkedHashMap<>();
    node.entries("inputs").forEach(entry -> inputs.put(entry.getKey(), entry.getValue().text()));
    return new Sentence(
        node.text("say"), node.text("rule"), node.optional("asked").orElse(""), inputs);
  }
}
