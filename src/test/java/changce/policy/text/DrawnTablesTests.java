package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of a plain text is one, whatever it is drawn with. */
class DrawnTablesTests {

  private static final String TABLE =
      "\n| 等级 | 条件 | 奖励 |\n| --- | --- | --- |\n| 优秀 | 90分以上 | 30万元 |\n| 良好 | 80分以上 | 10万元 |\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等级\t条件\t奖励\n优秀\t90分以上\t30万元\n良好\t80分以上\t10万元\n",
        "等级  条件      奖励\n优秀  90分以上  30万元\n良好  80分以上  10万元\n",
        "　　等级　　条件　　奖励\n　　优秀　　90分以上　　30万元\n　　良好　　80分以上　　10万元\n",
        "┌──┬──┬──┐\n│等级│条件│奖励│\n├──┼──┼──┤\n│优秀│90分以上│30万元│\n├──┼──┼──┤\n│良好│80分以上│10万元│\n└──┴──┴──┘\n",
        "┏━━┳━━┳━━┓\n┃等级┃条件┃奖励┃\n┣━━╋━━╋━━┫\n┃优秀┃90分以上┃30万元┃\n┃良好┃80分以上┃10万元┃\n┗━━┻━━┻━━┛\n",
        "┌──┬──┬──┐\n│等级│条件│奖励│\n├──┼──┼──┤\n│优秀│90分│30万元│\n│　　│以上│　　　│\n├──┼──┼──┤\n│良好│80分│10万元│\n│　　│以上│　　　│\n└──┴──┴──┘\n",
        "+----+----+----+\n| 等级 | 条件 | 奖励 |\n+----+----+----+\n| 优秀 | 90分以上 | 30万元 |\n| 良好 | 80分以上 | 10万元 |\n+----+----+----+\n",
        "等级 | 条件 | 奖励\n优秀 | 90分以上 | 30万元\n良好 | 80分以上 | 10万元\n"
      })
  void tableBecomesOneWithItsHeader(String drawn) {
    String before = "第一条 按下列标准奖励：\n";
    assertThat(DrawnTables.written(before + drawn + "第二条 每年评价一次。\n"))
        .isEqualTo(before + TABLE + "第二条 每年评价一次。\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一条\t每家奖励30万元\n第二条\t每家奖励20万元\n第三条\t每家奖励10万元\n",
        "张三  李四  王五\n赵六  钱七  孙八\n",
        "　　每家奖励30万元。\n　　每年评价一次。\n",
        "联系人：张三  电话：84411234\n联系人：李四  电话：84411235\n",
        "一等  10万元\n二等  5万元\n三等  2万元\n",
        "目  录\n总  则\n附  则\n",
        "| 等级 | 奖励 |\n| --- | --- |\n| 优秀 | 30万元 |\n",
        "----------\n第一条 每家奖励30万元。\n----------\n"
      })
  void whatIsNoTableStaysAsItIs(String text) {
    assertThat(DrawnTables.written(text)).isEqualTo(text);
  }

  @Test
  void tableWithTwoColumnsNeedsThreeLines() {
    assertThat(DrawnTables.written("等级\t奖励\n优秀\t30万元\n良好\t10万元\n")).contains("| 优秀 | 30万元 |");
    assertThat(DrawnTables.written("单位\t日期\n优秀\t3月\n")).doesNotContain("|");
  }
}
