package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that names no rule is decided by the rule that rests on the clause found for it. */
class CaseOfAClauseTests {

  private static final String SIZE = "sme-size";

  @ParameterizedTest
  @ValueSource(strings = {"批发的，210人，营收4.5亿，中小企业的优惠还享受得到吗", "做批发，150人，一年营收3000万，声明函那一栏填哪一型"})
  void caseIsDecidedByTheRuleOfItsMatter(String question) {
    assertThat(decided(question, clauses(SIZE)))
        .get()
        .extracting(RuleReply.Result::rule)
        .isEqualTo(SIZE);
  }

  @Test
  void nothingIsDecidedWithoutAClauseOfTheRule() {
    assertThat(decided("做批发，150人，一年营收3000万，声明函那一栏填哪一型", clauses("talent-rent"))).isEmpty();
  }

  @Test
  void clauseOfARuleOfAnotherMatterDecidesNothing() {
    assertThat(decided("做批发，150人，一年营收3000万，声明函那一栏填哪一型", clauses("four-above-entry"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"做批发的，声明函那一栏填哪一型", "长沙县做汽车零部件的厂，去年年产值4.3个亿，今年做到5.1个亿，增速18%，这种情况有几多奖"})
  void caseThatIsNotToldOrToldTwiceIsNotDecided(String question) {
    assertThat(decided(question, clauses(SIZE))).isEmpty();
    assertThat(decided(question, clauses("district-awards"))).isEmpty();
  }

  private static Optional<RuleReply.Result> decided(String question, List<Passage> found) {
    return TestRules.RULES.decided(question, found, TestRules.DAY);
  }

  private static List<Passage> clauses(String rule) {
    return TestRules.BOOK.rule(rule).orElseThrow().clauses().values().stream()
        .flatMap(name -> TestRules.CLAUSES.find(name).stream())
        .collect(Collectors.toList());
  }
}
