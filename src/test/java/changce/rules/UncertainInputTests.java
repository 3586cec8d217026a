package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.NotForRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is missing or contradicts itself is asked for, in every rule; nothing is ever guessed. */
class UncertainInputTests {

  private static final int CASES = 300;
  private static final Pattern EXCLUDED = Pattern.compile("不符合|不能申领|不在里面|除外");

  static List<String> rules() {
    return RandomCases.rules();
  }

  static Stream<Input> quantities() {
    return TestRules.BOOK.rules().stream()
        .flatMap(rule -> rule.inputs().stream())
        .filter(input -> input.kind() == InputKind.MONEY || input.kind() == InputKind.COUNT)
        .filter(input -> !input.said().words().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withoutAnInputItIsAskedForOrDidNotMatter(String rule) {
    for (int seed = 0; seed < CASES; seed++) {
      Map<String, String> whole = RandomCases.of(rule, seed);
      String result = Ruled.text(rule, whole);
      for (String left : whole.keySet()) {
        Map<String, String> inputs = new LinkedHashMap<>(whole);
        inputs.remove(left);
        RuleReply reply = TestRules.RULES.evaluate(rule, inputs, TestRules.DAY);
        if (reply instanceof AskBack ask) {
          assertThat(ask.input()).as("%s without %s", whole, left).isEqualTo(left);
        } else {
          String without = Ruled.text(reply);
          // Who is excluded twice is told one of the two reasons.
          if (!sameVerdict(rule, whole, reply)) {
            assertThat(List.of(result, without))
                .as("%s without %s", whole, left)
                .allMatch(text -> EXCLUDED.matcher(text).find());
          }
        }
      }
    }
  }

  /** The same verdict, but for the reason, which may rest on what was left out. */
  private static boolean sameVerdict(String rule, Map<String, String> whole, RuleReply without) {
    RuleReply all = TestRules.RULES.evaluate(rule, whole, TestRules.DAY);
    return (all instanceof RuleReply.Result more && without instanceof RuleReply.Result less)
        ? more.sentences().get(0).equals(less.sentences().get(0))
        : Ruled.text(all).equals(Ruled.text(without));
  }

  @ParameterizedTest
  @MethodSource("quantities")
  void twoDifferentFiguresForOneInputAreNeverOneOfThem(Input input) {
    RuleSet rule =
        TestRules.BOOK.rules().stream()
            .filter(one -> one.inputs().contains(input))
            .findFirst()
            .orElseThrow();
    String word = input.said().words().get(0);
    String unit = input.kind() == InputKind.COUNT ? "人" : "万元";
    String said =
        "帮我看看%s，%s，%s是190%s，%s又说是230%s"
            .formatted(
                rule.recognised().about().get(0),
                rule.recognised().asks().get(0),
                word,
                unit,
                word,
                unit);
    InputReader reader = new InputReader(rule, TestRules.BOOK.vocabulary(), TestRules.DAY);
    UnderstoodInputs understood = reader.read(said);
    assertThat(understood.values()).as(said).doesNotContainKey(input.name());
    assertThat(understood.doubtful()).as(said).containsKey(input.name());
    assertThat(TestRules.RULES.reply(said, List.of(), TestRules.DAY))
        .isNotInstanceOf(RuleReply.Result.class)
        .isNotInstanceOf(NotForRules.class);
  }
}
