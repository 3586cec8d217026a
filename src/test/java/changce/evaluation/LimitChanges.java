package changce.evaluation;

import java.util.List;

/** Limit words turned round, weakened, strengthened or left out. */
final class LimitChanges {

  private static final String AMOUNT_FOLLOWS = "(?=(?:给)?\\d)";

  private static final List<Swap> SWAPS =
      List.of(
          Swap.of("不超过", "不低于"),
          Swap.of("不超过", "至少"),
          Swap.of("不超过", "超过"),
          Swap.of("不低于", "不超过"),
          Swap.of("不低于", "低于"),
          Swap.of("不能超过", "不能低于"),
          Swap.of("不能超过", "可以超过"),
          Swap.of("不得超过", "不得低于"),
          Swap.of("(?<!规模|限额|县级|老)(?<=[\\d元人）]|及)以上", "以下", "以上→以下"),
          Swap.of("(?<=岁|（含）|及)以下", "以上", "以下→以上"),
          Swap.of("达到或超过", "不超过"),
          Swap.of("达到或超过", "低于"),
          Swap.of("达到或超过", "超过"),
          Swap.of("(?<!不|不能|不得|或)超过(?=\\d)", "低于", "超过→低于"),
          Swap.of("(?<!不|不能|不得|或)超过(?=\\d)", "不超过", "超过→不超过"),
          Swap.of("最高", "最低"),
          Swap.of("最高", "至少"),
          Swap.of("最高" + AMOUNT_FOLLOWS, "", "最高→（去掉）"),
          Swap.of("(?<!最[高长多])不超过(?=\\d)", "", "不超过→（去掉）"),
          Swap.of("最长", "最短"),
          Swap.of("最长", "至少"),
          Swap.of("最多", "最少"),
          Swap.of("(?<!不)可以", "应当"),
          Swap.of("(?<!不)可以", "必须"),
          Swap.of("(?<!不)可以", "不得"),
          Swap.of("(?<!不)可以", "不能"),
          Swap.of("可(?=直接|按|将|再|申领|叠加|依法)", "应"),
          Swap.of("可(?=直接|按|将|再|申领|叠加|依法)", "不可"),
          Swap.of("应当", "可以"),
          Swap.of("应当", "不得"),
          Swap.of("应当", "无需"),
          Swap.of("应(?=先|在)", "可"),
          Swap.of("须(?=按|把|一次|自|在)", "可"),
          Swap.of("必须(?=在)", "可以"),
          Swap.of("必须(?=在)", "不必"),
          Swap.of("不得", "可以"),
          Swap.of("不得", "应当"),
          Swap.of("不得", "得", "去掉“不”"),
          Swap.of("不能(?!超过|给出|判断|当场)", "能", "去掉“不”"),
          Swap.of("不限", "限", "去掉“不”"),
          Swap.of("不必", "必须"),
          Swap.of("不设", "设有", "去掉“不”"),
          Swap.of("不改变", "改变", "去掉“不”"),
          Swap.of("不会改变", "会改变", "去掉“不”"),
          Swap.of("不看", "看", "去掉“不”"),
          Swap.of("不是", "是", "去掉“不”"),
          Swap.of("没有(?=E类|收入门槛|商品住房)", "有", "没有→有"),
          Swap.of("(?<!不再)不再适用|不适用", "适用", "去掉“不”"),
          Swap.of("禁止", "允许"),
          Swap.of("任何单位和个人都不", "任何单位和个人都", "去掉“不”"),
          Swap.of("(?<=[日天年])内", "后", "内→后"),
          Swap.of("(?<=工作日)内", "后", "内→后"),
          Swap.of("以后(?=来|在|购|市|每)", "以前", "以后→以前"),
          Swap.of("以前", "以后", "以前→以后"),
          Swap.of("之前", "之后", "之前→之后"),
          Swap.of("之后(?=购)", "之前", "之后→之前"),
          Swap.of("(?<=日)起(?=施行|30|执行|开始)", "止", "起→止"),
          Swap.of("只适用于", "不适用于"),
          Swap.of("只适用于", "也适用于"),
          Swap.of("例外", "也一样", "例外→也一样"),
          Swap.of("除外(?=，|$)", "也包括在内", "除外→也包括"));

  private LimitChanges() {}

  static List<Change> limits(Base base) {
    return Swap.all(SWAPS, base.sentence());
  }
}
