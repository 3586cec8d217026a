package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules that are shipped. */
class RuleDataTests {

  @Test
  void everyShippedRuleIsUsable() {
    assertThat(TestRules.RULES.problems()).isEmpty();
    assertThat(TestRules.RULES.forms()).hasSize(10);
  }

  @Test
  void everyExampleIsForItsOwnRule() {
    for (RuleForm form : TestRules.RULES.forms()) {
      assertThat(
              new RuleRouter(TestRules.BOOK, TestRules.DAY)
                  .rule(InputReader.readable(form.example())))
          .as(form.example())
          .map(RuleSet::id)
          .contains(form.id());
    }
  }
}
