package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableRowsTests {

  @Test
  void unitAboveATableIsCarriedIntoEveryRow() {
    String table =
        "| 序号 | 类别 | 奖励 | 期限 |\n| --- | --- | --- | --- |\n| 1 | 甲 | 300 | 3 |\n| 2 | 乙 | 面议 | 2 |\n";
    assertThat(TableRows.inWords("奖励标准如下（单位：万元）。\n\n" + table))
        .contains("序号：1，类别：甲，奖励：300万元，期限：3。", "类别：乙，奖励：面议，期限：2。");
    assertThat(TableRows.inWords("奖励标准如下。\n单位：元\n\n" + table)).contains("奖励：300元，");
  }

  @Test
  void columnThatNamesItsUnitAndAnotherTableKeepTheirs() {
    String table = "| 类别 | 奖励（元） |\n| --- | --- |\n| 甲 | 300 |\n";
    assertThat(TableRows.inWords("单位：万元\n" + table)).contains("奖励（元）：300。");
    String plain = "| 类别 | 户数量值 |\n| --- | --- |\n| 甲 | 7 |\n";
    assertThat(TableRows.inWords("单位：万元\n" + table + "各区户数如下。\n" + plain)).endsWith("：7。");
  }
}
