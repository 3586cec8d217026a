package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of a street or a river tells no district. */
class StreetNamesTests {

  @ParameterizedTest
  @CsvSource({
    "我在望城坡开店，小升规能拿多少奖励,",
    "店子在浏阳河边上，小升规能拿多少奖励,",
    "厂子在宁乡路，小升规能拿多少奖励,",
    "我在望城开店，小升规能拿多少奖励, 望城区",
    "厂子在宁乡，河边那片，小升规能拿多少奖励, 宁乡市",
    "店开在宁乡街上，小升规能拿多少奖励, 宁乡市",
    "厂子在星沙街道，小升规能拿多少奖励, 长沙县",
    "厂子在岳麓区大道旁，小升规能拿多少奖励, 岳麓区"
  })
  void districtIsReadOnlyFromItsOwnName(String said, String district) {
    RuleSet rule = TestRules.BOOK.rule("district-awards").orElseThrow();
    Value read =
        new InputReader(rule, TestRules.BOOK.vocabulary(), TestRules.DAY)
            .read(said)
            .values()
            .get("district");
    assertThat(read instanceof Value.Chosen chosen ? chosen.option().value() : null)
        .isEqualTo(district);
  }
}
