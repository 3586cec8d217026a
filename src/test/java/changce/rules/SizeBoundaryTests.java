package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Size classes and 小型微利 on, just below and just above every limit of the facts. */
class SizeBoundaryTests {

  private static final List<String> LEVELS = List.of("不属于中小微企业", "属于中型企业", "属于小型企业", "属于微型企业");

  /**
   * facts/sme-classification.csv: industry, then staff, revenue and assets of cap, medium and
   * small; - for none.
   */
  static Stream<String> sizes() {
    return Stream.of(
        "农林牧渔 - 20000 - - 500 - - 50 -",
        "工业 1000 40000 - 300 2000 - 20 300 -",
        "建筑业 - 80000 80000 - 6000 5000 - 300 300",
        "批发业 200 40000 - 20 5000 - 5 1000 -",
        "零售业 300 20000 - 50 500 - 10 100 -",
        "交通运输业 1000 30000 - 300 3000 - 20 200 -",
        "仓储业 200 30000 - 100 1000 - 20 100 -",
        "邮政业 1000 30000 - 300 2000 - 20 100 -",
        "住宿业 300 10000 - 100 2000 - 10 100 -",
        "餐饮业 300 10000 - 100 2000 - 10 100 -",
        "信息传输业 2000 100000 - 100 1000 - 10 100 -",
        "软件和信息技术服务业 300 10000 - 100 1000 - 10 50 -",
        "房地产开发经营 - 200000 10000 - 1000 5000 - 100 2000",
        "物业管理 1000 5000 - 300 1000 - 100 500 -",
        "租赁和商务服务业 300 - 120000 100 - 8000 10 - 100",
        "其他未列明 300 - - 100 - - 10 - -");
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void sizeChangesExactlyAtEachLimit(String row) {
    String[] cells = row.split(" ", -1);
    for (int level = 0; level < 3; level++) {
      for (int metric = 0; metric < 3; metric++) {
        if (!cells[1 + 3 * level + metric].equals("-")) {
          for (String unit : metric == 0 ? List.of("", "人") : List.of("", "万元", "元", "亿元")) {
            String at = LEVELS.get(level);
            assertThat(size(cells, level, metric, -1, unit)).contains(LEVELS.get(level + 1));
            assertThat(size(cells, level, metric, 0, unit)).contains(at);
            assertThat(size(cells, level, metric, 1, unit)).contains(at);
          }
        }
      }
    }
  }

  /** Everything at the limits of one level, and one metric so many steps beside its own. */
  private static String size(String[] cells, int level, int metric, int steps, String unit) {
    Map<String, String> inputs = new LinkedHashMap<>(Map.of("industry", cells[0]));
    List<String> names = List.of("staff", "revenue", "assets");
    for (int i = 0; i < 3; i++) {
      String limit = cells[1 + 3 * level + i];
      if (!limit.equals("-")) {
        BigDecimal step = i == 0 ? BigDecimal.ONE : Ruled.HUNDREDTH;
        BigDecimal beside =
            new BigDecimal(limit).add(step.multiply(BigDecimal.valueOf(i == metric ? steps : 0)));
        inputs.put(names.get(i), i == metric ? Ruled.in(beside, unit) : beside.toPlainString());
      }
    }
    return Ruled.text("sme-size", inputs);
  }

  @ParameterizedTest
  @CsvSource({"profit, 300, 0.01", "staff, 300, 1", "assets, 5000, 0.01"})
  void smallLowProfitHoldsUpToEachLimit(String input, BigDecimal limit, BigDecimal step) {
    for (String unit : input.equals("staff") ? List.of("", "人") : List.of("", "万元", "元", "亿元")) {
      assertThat(lowProfit(input, Ruled.in(limit.subtract(step), unit))).contains("四个条件您都符合");
      assertThat(lowProfit(input, Ruled.in(limit, unit))).contains("四个条件您都符合");
      assertThat(lowProfit(input, Ruled.in(limit.add(step), unit))).contains("所以不符合");
    }
  }

  @Test
  void smallLowProfitIsNotForRestrictedTrades() {
    assertThat(lowProfit("restricted", "是限制或禁止行业")).contains("所以不符合");
  }

  private static String lowProfit(String input, String value) {
    return Ruled.with(
        "small-low-profit",
        Map.of("restricted", "不是限制或禁止行业", "profit", "300", "staff", "300", "assets", "5000"),
        input,
        value);
  }
}
