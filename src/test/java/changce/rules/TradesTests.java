package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trade is told by how a business is described, where no word of a trade stands. */
class TradesTests {

  private static final RuleSet SIZE = TestRules.BOOK.rule("sme-size").orElseThrow();

  @ParameterizedTest
  @CsvSource({"承包田种水稻的, 农林牧渔", "给人送快件的网点, 邮政业", "管着几个小区的物业服务中心, 物业管理"})
  void tradeIsReadFromADescription(String text, String trade) {
    assertThat(industry(text)).isEqualTo(trade);
  }

  @Test
  void tradeIsReadFromOnePartOfALongStory() {
    assertThat(industry("汽车维修加洗车的连锁，三个店子一家公司，一年收620万，街道的人喊我去问一下")).isNotNull();
  }

  @Test
  void partsThatTellDifferentTradesAreNoneOfThem() {
    assertThat(industry("名下一家搞小区物业，一家跑货运拉货，今年都是1500万")).isNull();
  }

  @Test
  void whatDescribesNoTradeIsNotGuessed() {
    assertThat(industry("我们有35个人，一年收入800万")).isNull();
  }

  @Test
  void optionOfARuleThatTellsNothingOfTradesIsReadByItsWordsAlone() {
    RuleSet rent = TestRules.BOOK.rule("talent-rent").orElseThrow();
    Input degree = rent.input("degree");
    assertThat(TestRules.BOOK.vocabulary().trades().meant("送快递的", degree, List.of())).isEmpty();
  }

  private static @Nullable String industry(String text) {
    Value value =
        new InputReader(SIZE, TestRules.BOOK.vocabulary(), TestRules.DAY)
            .read(text)
            .values()
            .get("industry");
    return value == null ? null : value.said();
  }
}
