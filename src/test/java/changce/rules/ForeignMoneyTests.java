package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a sum in another currency is in yuan is asked for, never supposed. */
class ForeignMoneyTests {

  @ParameterizedTest
  @ValueSource(strings = {"我们工厂产值2050万美元算规上吗", "我们工厂一年主营业务收入两千万港币，算规上吗"})
  void sumIsNotTakenForYuan(String question) {
    RuleReply reply = TestRules.RULES.reply(question, List.of(), TestRules.DAY);
    assertThat(reply).isNotInstanceOf(RuleReply.Result.class);
    assertThat(reply.toString()).contains("折合人民币").doesNotContain("2050万元");
  }
}
