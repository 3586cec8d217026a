package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedInTests {

  @Test
  void itemsStandUnderTheLineThatLeadsThemIn() {
    assertThat(of("第一条　场所备案，应当提交下列材料：\n（一）平面图；\n（二）合格证明。原件交回；\n（三）人员名单。\n备案后三日内公示。", "第一条"))
        .containsExactly(
            new LedIn("第一条　场所备案，应当提交下列材料：", List.of("（一）平面图；", "（二）合格证明。", "原件交回；", "（三）人员名单。")),
            new LedIn("备案后三日内公示。", List.of()));
  }

  @Test
  void itemsWithoutMarksEndWithTheFullStop() {
    assertThat(of("应当提交：\n平面图；\n人员名单。\n备案后三日内公示。", "第一条"))
        .first()
        .isEqualTo(new LedIn("应当提交：", List.of("平面图；", "人员名单。")));
  }

  @Test
  void headingThatLeadsInIsASentence() {
    assertThat(of("二、有下列情形之一的，不得申报：\n（一）受到处罚的企业；", "二、有下列情形之一的，不得申报"))
        .containsExactly(new LedIn("二、有下列情形之一的，不得申报：", List.of("（一）受到处罚的企业；")));
    assertThat(of("（一）受到处罚的企业，处罚决定作出未满两年的。", "二、有下列情形之一的，不得申报", "（一）受到处罚的企业"))
        .first()
        .isEqualTo(new LedIn("二、有下列情形之一的，不得申报：", List.of("（一）受到处罚的企业，处罚决定作出未满两年的。")));
  }

  @Test
  void rowsStandUnderTheSentenceAndTheCaption() {
    String table = "\n\n| 类别 | 奖励 |\n| --- | --- |\n| 甲 | 300 |\n| 乙 | 120 |\n";
    assertThat(of("补贴按下表执行。\n奖励标准（单位：万元）" + table, "引言"))
        .containsExactly(
            new LedIn("补贴按下表执行。", List.of("奖励标准（单位：万元）", "类别：甲，奖励：300万元。", "类别：乙，奖励：120万元。")));
  }

  private static List<LedIn> of(String text, String... headings) {
    return LedIn.of(List.of(headings), text);
  }
}
