package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.text.SampleTables.Cell;
import changce.policy.text.SampleTables.Print;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of PDF and OFD, which know of lines and letters only. */
class RuledTablesTests {

  private enum Printed {
    PDF_WITH_LINES,
    PDF_WITH_BARS,
    PDF_TURNED,
    OFD
  }

  private static final List<Cell> MERGED =
      List.of(
          new Cell(0, 0, 2, 1, "人才层次"),
          new Cell(0, 1, 1, 2, "补贴标准"),
          new Cell(1, 1, 1, 1, "租房补贴"),
          new Cell(1, 2, 1, 1, "购房补贴"),
          new Cell(2, 0, 1, 1, "博士研究生"),
          new Cell(2, 1, 1, 1, "每年\n3万元"),
          new Cell(2, 2, 2, 1, "一次性给予最高\n不超过10万元"),
          new Cell(3, 0, 1, 1, "硕士研究生"),
          new Cell(3, 1, 1, 1, "每年2万元"));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void tableIsKeptWithWhatStandsBeforeAndBehindIt(Printed printed) throws Exception {
    PolicyText read =
        read(
            printed,
            new Print(
                List.of("第一条 在本市缴纳社会保险的高校毕业生，按下列标准发放：", "表1 补贴标准"),
                MERGED,
                List.of("第二条 补贴由市人才服务窗口常年受理，每月集中发放一次，以通知为准。")));
    assertThat(read.text())
        .isEqualTo(
            """
            第一条 在本市缴纳社会保险的高校毕业生，按下列标准发放：
            表1 补贴标准

            | 人才层次 | 补贴标准 | 补贴标准 |
            | --- | --- | --- |
            | 人才层次 | 租房补贴 | 购房补贴 |
            | 博士研究生 | 每年 3万元 | 一次性给予最高不超过10万元 |
            | 硕士研究生 | 每年2万元 | 一次性给予最高不超过10万元 |

            第二条 补贴由市人才服务窗口常年受理，每月集中发放一次，以通知为准。""");
  }

  @ParameterizedTest
  @EnumSource
  void tableThatAPageBreaksIsOneAndItsHeaderStandsOnce(Printed printed) throws Exception {
    List<String> header = List.of("企业", "奖励");
    PolicyText read =
        read(
            printed,
            new Print(
                List.of("奖励如下："),
                SampleTables.cells(List.of(header, List.of("甲类", "10万元"))),
                List.of("— 1 —")),
            new Print(
                List.of(),
                SampleTables.cells(List.of(header, List.of("乙类", "5万元"))),
                List.of("- 2 -")),
            new Print(
                List.of(),
                SampleTables.cells(List.of(List.of("丙类", "3万元"), List.of("丁类", "1万元"))),
                List.of("以上为一次性奖励。")));
    assertThat(read.text())
        .isEqualTo(
            """
            奖励如下：

            | 企业 | 奖励 |
            | --- | --- |
            | 甲类 | 10万元 |
            | 乙类 | 5万元 |
            | 丙类 | 3万元 |
            | 丁类 | 1万元 |

            以上为一次性奖励。""");
    assertThat(read.pageAt(read.text().indexOf("| 甲类"))).isEqualTo(1);
    assertThat(read.pageAt(read.text().indexOf("| 乙类"))).isEqualTo(2);
    assertThat(read.pageAt(read.text().indexOf("| 丙类"))).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void frameAroundATextIsNoTable(Printed printed) throws Exception {
    PolicyText read =
        read(
            printed,
            new Print(
                List.of("温馨提示"),
                List.of(new Cell(0, 0, 1, 3, "申报免费，请勿轻信代办。")),
                List.of("具体内容以主管部门最新公布的通知为准，咨询电话12345。")));
    assertThat(read.text()).isEqualTo("温馨提示\n申报免费，请勿轻信代办。\n具体内容以主管部门最新公布的通知为准，咨询电话12345。");
  }

  @Test
  void otherTableOnTheNextPageIsAnother() throws Exception {
    PolicyText read =
        read(
            Printed.OFD,
            new Print(
                List.of(),
                SampleTables.cells(List.of(List.of("甲", "1"), List.of("乙", "2"))),
                List.of()),
            new Print(
                List.of(),
                SampleTables.cells(List.of(List.of("丙", "3", "4"), List.of("丁", "5", "6"))),
                List.of()));
    assertThat(read.text().lines().filter(line -> line.startsWith("| ---"))).hasSize(2);
  }

  @Test
  void openSidesEndWhereTheRulingsAcrossEnd() {
    List<Ruling> rulings = new ArrayList<>();
    for (double y : List.of(10.0, 40.0, 70.0)) {
      rulings.add(new Ruling(true, y, 50, 250));
    }
    rulings.add(new Ruling(false, 150, 10, 70));
    RuledTable table = RuledTable.of(rulings).get(0);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        double left = 60 + column * 100;
        table.add(new Glyph(row + "" + column, left, left + 12, 30 + row * 30, 12));
      }
    }
    assertThat(table.rows()).containsExactly(List.of("00", "01"), List.of("10", "11"));
  }

  @Test
  void figuresOfTwoLinesNeverRunTogether() {
    CellText cell = new CellText(40);
    cell.add(new Glyph("5000", 0, 38, 20, 12));
    cell.add(new Glyph("3000", 0, 38, 36, 12));
    assertThat(cell.text()).isEqualTo("5000 3000");
  }

  @Test
  void wordThatWrapsInAFullLineStaysOneWord() {
    CellText cell = new CellText(40);
    cell.add(new Glyph("硕士研", 0, 36, 20, 12));
    cell.add(new Glyph("究生", 0, 24, 36, 12));
    assertThat(cell.text()).isEqualTo("硕士研究生");
  }

  @Test
  void drawingOfManyLinesIsNoTable() {
    List<Ruling> rulings = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      rulings.add(new Ruling(i % 2 == 0, i, 0, 30_000));
    }
    assertThat(RuledTable.of(rulings)).isEmpty();
  }

  private PolicyText read(Printed printed, Print... prints) throws Exception {
    Path file = folder.resolve(printed == Printed.OFD ? "a.ofd" : "a.pdf");
    switch (printed) {
      case OFD -> SampleTables.ofd(file, prints);
      default ->
          SampleTables.pdf(
              file, printed == Printed.PDF_TURNED, printed == Printed.PDF_WITH_BARS, prints);
    }
    return PolicyTexts.read(file);
  }
}
