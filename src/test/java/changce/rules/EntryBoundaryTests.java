package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 四上 entry check on, just below and just above every limit of facts/thresholds.csv. */
class EntryBoundaryTests {

  /**
   * As facts/thresholds.csv has them: industry, 万元. Written out so that a changed datum turns red.
   */
  static Stream<Map.Entry<String, Integer>> entryLimits() {
    Map<String, Integer> limits = new LinkedHashMap<>();
    Stream.of("工业", "批发业", "交通运输、仓储和邮政业", "信息传输、软件和信息技术服务业", "水利、环境和公共设施管理业", "卫生")
        .forEach(industry -> limits.put(industry, 2000));
    Stream.of("租赁和商务服务业", "科学研究和技术服务业", "教育", "物业管理", "房地产中介", "房地产租赁经营", "其他房地产业")
        .forEach(industry -> limits.put(industry, 1000));
    Stream.of("零售业", "居民服务、修理和其他服务业", "文化、体育和娱乐业", "社会工作")
        .forEach(industry -> limits.put(industry, 500));
    Stream.of("住宿业", "餐饮业").forEach(industry -> limits.put(industry, 200));
    return limits.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("entryLimits")
  void entryIsReachedAtTheLimitAndNotAHundredthBelow(Map.Entry<String, Integer> limit) {
    BigDecimal at = BigDecimal.valueOf(limit.getValue());
    for (String unit : List.of("", "万元", "元", "亿元")) {
      assertThat(entry(limit.getKey(), Ruled.in(at, unit))).contains("已经达到");
      assertThat(entry(limit.getKey(), Ruled.in(at.add(Ruled.HUNDREDTH), unit))).contains("已经达到");
      assertThat(entry(limit.getKey(), Ruled.in(at.subtract(Ruled.HUNDREDTH), unit)))
          .contains("还没有达到", "还差0.01万元", "达到或超过" + limit.getValue() + "万元");
    }
  }

  @ParameterizedTest
  @MethodSource("entryLimits")
  void entryIsAskedForWhenWhatIsMissingDecides(Map.Entry<String, Integer> limit) {
    assertThat(Ruled.asks("four-above-entry", Map.of("industry", limit.getKey())))
        .isEqualTo("revenue");
    assertThat(Ruled.asks("four-above-entry", Map.of("revenue", "100"))).isEqualTo("industry");
    assertThat(
            Ruled.asks(
                "four-above-entry",
                Map.of("industry", limit.getKey(), "revenue", limit.getValue() + "万左右")))
        .isEqualTo("revenue");
  }

  @Test
  void projectUnderConstructionCountsFromFiftyMillionOn() {
    assertThat(project("5000")).contains("在建项目的法人单位，也纳入");
    assertThat(project("5000.01")).contains("在建项目的法人单位，也纳入");
    assertThat(project("4999.99")).contains("还没有达到");
  }

  private static String project(String project) {
    return Ruled.text(
        "four-above-entry", Map.of("project", project, "industry", "工业", "revenue", "100"));
  }

  private static String entry(String industry, String revenue) {
    return Ruled.text("four-above-entry", Map.of("industry", industry, "revenue", revenue));
  }
}
