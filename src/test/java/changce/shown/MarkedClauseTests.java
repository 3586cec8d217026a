package changce.shown;

import static org.assertj.core.api.Assertions.assertThat;

import changce.shown.MarkedClause.Block;
import changce.shown.MarkedClause.Line;
import changce.shown.MarkedClause.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedClauseTests {

  private static final String CLAUSE = "硕士每月833.33元。博士每月1250元；本科每月500元。按月发放。";

  private static final String TABLE =
      """
      标准如下（单位：万元）。

      | 层次 | 标准 |
      | --- | --- |
      | 硕士 | 2 |
      | 博士\\|博士后 | 3 |
      | 本科 | |

      申请渠道：
      | 渠道 | 去处 |
      | --- | --- |
      | 线上 | 平台 |
      """;

  /** Marked words in brackets. */
  @ParameterizedTest
  @CsvSource({
    "博士每月1250元；, 硕士每月833.33元。[博士每月1250元；]本科每月500元。按月发放。",
    "按办法规定博士是每月1250元, 硕士每月833.33元。[博士每月1250元；]本科每月500元。按月发放。",
    "剁椒鱼头怎么做才好吃, 硕士每月833.33元。博士每月1250元；本科每月500元。按月发放。",
    "硕士每月833.33元。|硕士每月833.33元。|按月发放。, [硕士每月833.33元。]博士每月1250元；本科每月500元。[按月发放。]",
  })
  void usedWordsAreMarked(String quotes, String marked) {
    assertThat(
            MarkedClause.of(CLAUSE, List.of(quotes.split("\\|"))).stream()
                .flatMap(block -> block.words().stream())
                .map(MarkedClauseTests::written)
                .collect(Collectors.joining()))
        .isEqualTo(marked);
  }

  @Test
  void tableIsCutOutOfTheWordsAroundIt() {
    List<Block> blocks = MarkedClause.of(TABLE, List.of());
    assertThat(blocks).extracting(Block::isTable).containsExactly(false, true, false, true);
    assertThat(blocks.get(0).words()).extracting(Piece::text).containsExactly("标准如下（单位：万元）。");
    assertThat(blocks.get(1).header()).containsExactly("层次", "标准");
    assertThat(blocks.get(1).rows())
        .extracting(row -> String.join("/", row.cells()))
        .containsExactly("硕士/2", "博士|博士后/3", "本科/");
    assertThat(blocks.get(2).words()).extracting(Piece::text).containsExactly("申请渠道：");
    assertThat(blocks.get(3).rows())
        .extracting(row -> String.join("/", row.cells()))
        .containsExactly("线上/平台");
  }

  @ParameterizedTest
  @CsvSource({
    "'层次：硕士，标准：2万元。', 硕士",
    "'博士后的标准是3万元', 博士|博士后",
    "'| 本科 |', 本科",
    "'渠道：线上，去处：平台。', 线上",
    "'剁椒鱼头怎么做才好吃', ",
  })
  void usedRowIsMarkedAndNoOther(String quote, String first) {
    assertThat(
            MarkedClause.of(TABLE, List.of(quote)).stream()
                .flatMap(block -> block.rows().stream())
                .filter(Line::used)
                .map(row -> row.cells().get(0)))
        .containsExactlyElementsOf(first == null ? List.of() : List.of(first));
  }

  @Test
  void linesOfBarsThatAreNoTableStayWords() {
    String bars = "| 甲 | 乙 |\n| 丙 | 丁 |";
    assertThat(MarkedClause.of(bars).get(0).words()).extracting(Piece::text).containsExactly(bars);
  }

  private static String written(Piece piece) {
    return piece.used() ? "[" + piece.text() + "]" : piece.text();
  }
}
