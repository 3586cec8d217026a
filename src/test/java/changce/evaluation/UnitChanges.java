package changce.evaluation;

import java.util.List;

/** The right number with a wrong unit. */
final class UnitChanges {

  private static final List<Swap> SWAPS =
      List.of(
          Swap.of("(?<=\\d)万元", "元"),
          Swap.of("(?<=\\d)亿元", "元"),
          Swap.of("(?<=\\d)元", "万元"),
          Swap.of("(?<=\\d)万元", "万美元"),
          Swap.of("(?<=\\d)家", "人"),
          Swap.of("(?<=\\d)人(?=以上)", "家"),
          Swap.of("(?<=\\d)万人次", "万家"),
          Swap.of("(?<=\\d)(?:万余)?套", "家"),
          Swap.of("(?<=\\d)周岁", "个月"),
          Swap.of("(?<=\\d)平方米", "亩"),
          Swap.of("(?<=\\d)项", "家"),
          Swap.of("(?<=[\\d两])年(?=总额|内|，|$)", "个月"),
          Swap.of("(?<=\\d)个月", "年"),
          Swap.of("(?<=\\d)天", "个月"),
          Swap.of("(?<=\\d)天", "个工作日"),
          Swap.of("(?<=\\d)个工作日", "日"),
          Swap.of("(?<=\\d)个工作日", "个月"),
          Swap.of("(?<=\\d)日(?=内)", "个工作日"),
          Swap.of("(?<=\\d)日(?=内)", "个月"),
          Swap.of("每月", "每年"),
          Swap.of("每年", "每月"),
          Swap.of("月租", "年租"),
          Swap.of("按月计发", "按年计发"),
          Swap.of("两年总额", "每年总额"),
          Swap.of("(?<=\\d)%", "‰"),
          Swap.of("(?<=\\d)%", "个百分点"));

  private UnitChanges() {}

  static List<Change> units(Base base) {
    return Swap.all(SWAPS, base.sentence());
  }
}
