package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** District awards on, just below and just above every step of the facts. */
class AwardBoundaryTests {

  @ParameterizedTest
  @CsvSource({
    "1, 还没有达到, 奖励5万元",
    "2, 奖励5万元, 奖励10万元",
    "5, 奖励10万元, 奖励15万元",
    "10, 奖励15万元, 奖励20万元",
    "20, 奖励20万元, 最高200万元",
  })
  void countyAwardChangesAtEachStep(BigDecimal output, String below, String from) {
    for (String unit : List.of("亿元", "万元", "元")) {
      assertThat(county(ofYi(output.subtract(Ruled.HUNDREDTH), unit), "15")).contains(below);
      assertThat(county(ofYi(output, unit), "15")).contains(from);
      assertThat(county(ofYi(output.add(Ruled.HUNDREDTH), unit), "15")).contains(from);
    }
  }

  @Test
  void countyAwardNeedsGrowthOfFifteenPercent() {
    assertThat(county("1亿元", "14.99")).contains("还没有达到");
    assertThat(county("1亿元", "15")).contains("奖励5万元");
    assertThat(county("1亿元", "15.01%")).contains("奖励5万元");
  }

  @Test
  void ningxiangAwardChangesAtEachStep() {
    Map<String, String> awards =
        Map.of(
            "10", "10万元", "20", "20万元", "30", "30万元", "50", "50万元", "100", "100万元", "200", "200万元");
    awards.forEach(
        (output, award) -> {
          assertThat(ningxiang(output)).contains("过" + output + "亿元的，奖励" + award);
          assertThat(ningxiang(new BigDecimal(output).add(Ruled.HUNDREDTH).toPlainString()))
              .contains("过" + output + "亿元的，奖励" + award);
          assertThat(ningxiang(new BigDecimal(output).subtract(Ruled.HUNDREDTH).toPlainString()))
              .doesNotContain("过" + output + "亿元的，奖励");
        });
    assertThat(ningxiang("9.99")).contains("还没有达到");
    assertThat(ningxiang("300")).contains("加奖100万元");
  }

  private static String ofYi(BigDecimal output, String unit) {
    return Ruled.in(output.movePointRight(4), unit);
  }

  private static String county(String output, String growth) {
    return Ruled.text(
        "district-awards",
        Map.of("district", "长沙县", "matter", "年产值上台阶", "output", output, "growth", growth));
  }

  private static String ningxiang(String output) {
    return Ruled.text(
        "district-awards", Map.of("district", "宁乡市", "matter", "年产值上台阶", "output", output));
  }
}
