package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Given;
import changce.rules.RuleReply.NotForRules;
import changce.rules.RuleReply.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody else understood, said so that the rule reads it for certain. */
class RestatementTests {

  private static final int CASES = 60;

  static List<String> rules() {
    return RandomCases.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isReadAsTheSameInputsAndDecidesTheSame(String rule) {
    for (int seed = 0; seed < CASES; seed++) {
      Map<String, String> inputs = RandomCases.of(rule, seed);
      String question = String.join("，", inputs.values());
      String restated = restated(rule, inputs, question);
      RuleReply reply = TestRules.RULES.reply(restated, List.of(), TestRules.DAY);
      assertThat(reply).as(restated).isNotInstanceOf(NotForRules.class);
      List<Given> given =
          reply instanceof Result result
              ? result.given()
              : reply instanceof AskBack ask ? ask.understood() : List.of();
      assertThat(given).as(restated).allSatisfy(one -> assertThat(inputs).containsKey(one.input()));
      if (reply instanceof Result && given.size() == inputs.size()) {
        assertThat(Ruled.text(reply)).as(restated).isEqualTo(Ruled.text(rule, inputs));
      }
    }
  }

  @Test
  void figuresAreTheVisitorsOwnWords() {
    assertThat(
            restated(
                "four-above-entry",
                Map.of("industry", "居民服务、修理和其他服务业", "revenue", "400万元"),
                "剪头发的铺子，去年进了四百来万，够格进那个名单不"))
        .contains("居民服务、修理和其他服务业", "四百来万")
        .doesNotContain("400");
  }

  @Test
  void figureThatNobodySaidIsLeftOut() {
    Map<String, String> inputs = Map.of("industry", "餐饮业", "revenue", "230万元");
    assertThat(restated("four-above-entry", inputs, "我那个馆子够格不")).doesNotContain("230");
    assertThat(restated("four-above-entry", inputs, "我那个馆子去年做了180万，够格不"))
        .doesNotContain("230", "180");
  }

  @Test
  void whatIsNoInputAndNoRuleIsNotRestated() {
    assertThat(restated("four-above-entry", Map.of("colour", "红", "industry", "捕鲸业"), "捕鲸"))
        .startsWith("帮我看看")
        .doesNotContain("红", "捕鲸");
    assertThat(TestRules.RULES.restated("no-rule", Map.of(), "?", TestRules.DAY)).isEmpty();
  }

  private static String restated(String rule, Map<String, String> inputs, String question) {
    return TestRules.RULES.restated(rule, inputs, question, TestRules.DAY).orElseThrow();
  }
}
