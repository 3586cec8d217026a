package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit that others are said to have named is nobody's own figure. */
class HearsayTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我们一年收入620万，朋友讲起码1000万才上规",
        "听说收入2000万就进规上，我们收入620万",
        "会计一口咬定收入过了800万就超了。我们收入620万",
        "收入620万，才31个人"
      })
  void ownFigureIsTaken(String text) {
    assertThat(said("four-above-entry", text, "revenue")).isEqualTo("620万元");
  }

  @Test
  void figureThatOthersTellOfUsIsOurs() {
    assertThat(said("four-above-entry", "会计说去年收入620万", "revenue")).isEqualTo("620万元");
  }

  @Test
  void ageLimitIsNobodysAge() {
    assertThat(said("talent-rent", "我今年43了，听说租房补贴卡35岁", "born")).contains("43");
  }

  @ParameterizedTest
  @ValueSource(strings = {"租房补贴第43了", "租房补贴我43了解过"})
  void figureBeforeAnotherWordIsNoAge(String text) {
    assertThat(said("talent-rent", text, "born")).isNull();
  }

  private static @Nullable String said(String rule, String text, String input) {
    RuleSet of = TestRules.BOOK.rule(rule).orElseThrow();
    Value value =
        new InputReader(of, TestRules.BOOK.vocabulary(), TestRules.DAY)
            .read(text)
            .values()
            .get(input);
    return value == null ? null : value.said();
  }
}
