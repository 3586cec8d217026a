package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import changce.rules.RuleReply.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes each limit and amount of the data, one at a time: either the check at start finds that
 * the clause does not say so, or some result is another.
 */
class RuleMutationTests {

  /** A figure with a unit, a day, or so many years ago, in an option, a band or a condition. */
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?<=(?:threshold|total|monthly|amount|_staff|_revenue|_assets|_step|_award|_beyond|from|to): )(\\d+(?:\\.\\d+)?)(?=万元|亿元|元|人)"
              + "|(?<=(?:<|>|<=|>=) )(\\d+(?:\\.\\d+)?)(?=万元|亿元|人|%|年前)"
              + "|(?<=(?:<|>|<=|>=) )(20\\d{2})(?=-\\d{2}-\\d{2})");

  record Mutant(String file, int at, String written, String changed) {

    @Override
    public String toString() {
      return file + "@" + at + ": " + written + " -> " + changed;
    }
  }

  static Stream<Mutant> mutants() throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    for (RuleSet rule : TestRules.BOOK.rules()) {
      String yaml = yaml(rule.file());
      Pattern.compile(LIMIT.pattern())
          .matcher(yaml.replaceAll("most: \\d", "most: x"))
          .results()
          .map(limit -> mutant(rule.file(), limit))
          .forEach(mutants::add);
    }
    assertThat(mutants).hasSizeGreaterThan(100);
    return mutants.stream();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void changedLimitIsNoticed(Mutant mutant) throws IOException {
    String yaml = yaml(mutant.file);
    String changed =
        yaml.substring(0, mutant.at)
            + mutant.changed
            + yaml.substring(mutant.at + mutant.written.length());
    String id = mutant.file.replace(".yml", "");
    RuleSet rule = RuleFile.read(id, mutant.file, changed);
    assertThat(foundByTheCheck(rule) || anotherResult(rule)).as(mutant.toString()).isTrue();
  }

  private static boolean foundByTheCheck(RuleSet rule) {
    return !new RuleCheck(with(rule), TestRules.CLAUSES, TestRules.DAY).problems().isEmpty();
  }

  private static boolean anotherResult(RuleSet rule) {
    Answerer answerer = new Answerer(with(rule), TestRules.CLAUSES);
    RuleSet original = TestRules.BOOK.rule(rule.id()).orElseThrow();
    return RandomCases.around(original)
        .anyMatch(
            values ->
                !said(answerer, rule, values)
                    .equals(
                        said(new Answerer(TestRules.BOOK, TestRules.CLAUSES), original, values)));
  }

  private static String said(Answerer answerer, RuleSet rule, Map<String, String> filled) {
    Map<String, Value> values = new LinkedHashMap<>();
    filled.forEach(
        (name, text) ->
            values.putAll(new Reply(rule.input(name), TestRules.DAY).field(text).values()));
    Facts facts = new Facts(rule, values, TestRules.DAY);
    RuleReply reply = answerer.reply(facts, Evaluation.of(facts), Map.of());
    String limits = Answerer.limits(facts, values.keySet());
    return reply instanceof Result result
        ? result.sentences().stream().map(RuleReply.RuleSentence::text).toList() + limits
        : reply + limits;
  }

  private static RuleBook with(RuleSet changed) {
    return new RuleBook(
        TestRules.BOOK.rules().stream()
            .map(rule -> rule.id().equals(changed.id()) ? changed : rule)
            .toList(),
        TestRules.BOOK.vocabulary(),
        TestRules.BOOK.powers(),
        TestRules.BOOK.scope(),
        List.of());
  }

  private static Mutant mutant(String file, MatchResult limit) {
    BigDecimal written = new BigDecimal(limit.group());
    BigDecimal changed = written.add(BigDecimal.ONE);
    return new Mutant(file, limit.start(), limit.group(), changed.toPlainString());
  }

  private static String yaml(String file) throws IOException {
    return Files.readString(Path.of("knowledge/rules", file));
  }
}
