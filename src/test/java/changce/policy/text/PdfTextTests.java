package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF says what a clerk reads on its pages, in the order in which they are read. */
class PdfTextTests {

  /** Twenty-six letters fill a line of these pages. */
  private static final List<String> CLAUSES =
      List.of(
          "  第一条 湖滨茶企购置制茶设备并且在本市安装、投产六个",
          "月以上的，按照设备实际投资额的十分之一给予一次性补助，",
          "每家企业最高不超过50万元。",
          "  第二条 湖滨茶企每年三月申报一次，逾期不再受理。");

  private static final String READ =
      "第一条 湖滨茶企购置制茶设备并且在本市安装、投产六个月以上的，按照设备实际投资额的十分之一给予一次性补助，每家企业最高不超过50万元。\n"
          + "第二条 湖滨茶企每年三月申报一次，逾期不再受理。";

  private static final int WIDE = SamplePdf.WIDE;
  private static final int HIGH = SamplePdf.HIGH;

  private static final List<String> BODIES = List.of("材料由窗口受理。", "结果公示七日。", "资金一次拨付。", "解释权属主管部门。");

  private final SamplePdf pdf = new SamplePdf();

  @TempDir Path folder;

  @AfterEach
  void close() throws Exception {
    pdf.close();
  }

  @ParameterizedTest
  @CsvSource({"湖滨茶企扶持办法,湖滨茶企扶持办法", "湖滨公报 2026年第3期 第12页,湖滨公报 2026年第3期 第13页", "12 湖滨公报,湖滨公报 13"})
  void headAndFootNeverStandInASentence(String head, String nextHead) throws Exception {
    page(head, CLAUSES.subList(0, 2), "湖滨区办公室编印 1/2");
    page(nextHead, CLAUSES.subList(2, 4), "湖滨区办公室编印 2/2");
    assertThat(text()).isEqualTo(READ);
  }

  private void page(String head, List<String> lines, String foot) throws Exception {
    pdf.page().text(72, 40, 9, head);
    clauses(100, lines);
    pdf.text(250, 810, 9, foot);
  }

  private void clauses(int y, List<String> lines) {
    for (String line : lines) {
      boolean setIn = line.startsWith("  ");
      pdf.text(setIn ? 104 : 72, y, 16, line.strip().replace(" ", "\u3000"));
      y += 28;
    }
  }

  @Test
  void sentenceThatStandsOnTwoPagesAtOneHeightIsNoHead() throws Exception {
    String same = "申请单位对材料的真实性负责，如实提供有关的账册和合同。";
    for (int page = 0; page < 2; page++) {
      pdf.page().lines(72, 60, 16, List.of(same, BODIES.get(page), BODIES.get(page + 2)));
    }
    assertThat(text().split(same, -1)).hasSize(3);
  }

  @Test
  void amountsAtTheTopOfPagesAreNoPageNumbers() throws Exception {
    for (int page = 0; page < 2; page++) {
      pdf.page()
          .text(72, 40, 9, "补助" + (10 + page) + "万元")
          .lines(72, 100, 16, List.of(BODIES.get(page), BODIES.get(page + 2)));
    }
    assertThat(text()).contains("补助10万元", "补助11万元");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void columnsAreReadOneAfterTheOther(int columns) throws Exception {
    pdf.page().text(180, 60, 18, "湖滨茶企补助办法");
    List<String> lines =
        List.of(
            "第N条 湖滨茶企购置设备的，", "按照投资额的N0%给予补助，每", "家企业最高不超过N00万元人民", "币，补助资金一次性拨付给申报", "企业，用于生产。");
    for (int column = 0; column < columns; column++) {
      String number = String.valueOf(column + 1);
      pdf.lines(
          40 + 180 * column,
          100 + 3 * column,
          11,
          lines.stream().map(line -> line.replace("N", number)).toList());
    }
    assertThat(text())
        .startsWith(
            "湖滨茶企补助办法\n第1条 湖滨茶企购置设备的，按照投资额的10%给予补助，每家企业最高不超过100万元人民币，补助资金一次性拨付给申报企业，用于生产。\n第2条")
        .endsWith("每家企业最高不超过" + columns + "00万元人民币，补助资金一次性拨付给申报企业，用于生产。");
  }

  @Test
  void widePageBreaksNoLineOfTheOthers() throws Exception {
    pdf.page();
    clauses(100, CLAUSES);
    pdf.page(HIGH, WIDE).text(72, 80, 16, "附件1　湖滨茶企设备补助申报情况汇总一览表，由主管部门按年度填写。");
    assertThat(text()).startsWith(READ + "\n附件1");
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void pageDrawnOnItsSideIsReadLevel(int angle) throws Exception {
    pdf.page();
    for (int i = 0; i < CLAUSES.size(); i++) {
      boolean setIn = CLAUSES.get(i).startsWith("  ");
      double along = setIn ? 104 : 72;
      double down = 100 + 28 * i;
      double x = angle == 90 ? down : angle == 180 ? WIDE - along : WIDE - down;
      double y = angle == 90 ? HIGH - along : angle == 180 ? HIGH - down : along;
      pdf.text(x, y, 16, angle, "0 g", CLAUSES.get(i).strip().replace(" ", "\u3000"));
    }
    assertThat(text()).isEqualTo(READ);
  }

  @ParameterizedTest
  @CsvSource({
    "60, 45, 0.5 g, slanting",
    "60, 0, 0 g, large",
    "16, 0, 0.85 g, faint",
    "20, 0, 1 g, white",
    "20, 0, 3 Tr, not drawn"
  })
  void watermarkAndHiddenTextAreLeftOutAndSaid(int size, int angle, String state, String kind)
      throws Exception {
    pdf.page();
    clauses(100, CLAUSES);
    pdf.text(90, angle == 0 ? 138 : 300, size, angle, state, "旧稿100万元");
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).as(kind).isEqualTo(READ);
    assertThat(read.cautions()).containsExactly("第 1 页的水印或看不见的文字没有读入：“旧稿100万元”");
  }

  @Test
  void wordsLaidOverThePageAgainAndAgainAreAWatermark() throws Exception {
    pdf.page();
    clauses(100, CLAUSES);
    for (int y = 105; y < 220; y += 24) {
      pdf.text(100, y, 12, "内部资料").text(300, y, 12, "内部资料");
    }
    assertThat(text()).isEqualTo(READ);
  }

  @Test
  void whiteLettersOnADarkGroundAreRead() throws Exception {
    pdf.page().box(60, 80, 540, 110, "0 0 0.5 rg").text(72, 100, 16, 0, "1 g", "湖滨茶企补助指南（2026年版）");
    clauses(150, CLAUSES);
    assertThat(text()).startsWith("湖滨茶企补助指南（2026年版）\n第一条");
  }

  @Test
  void letterDrawnTwiceToBeBoldIsReadOnce() throws Exception {
    pdf.page();
    clauses(100, CLAUSES);
    clauses(100, CLAUSES);
    assertThat(text()).isEqualTo(READ);
  }

  @Test
  void lettersSetApartAreOneWord() throws Exception {
    pdf.page()
        .text(90, 60, 22, 0, "12 Tc", "湖滨区人民政府文件")
        .text(200, 110, 16, 0, "6 Tc", "2026年4月27日");
    pdf.text(72, 150, 16, "湖 滨 茶 企 奖 励 7 万 元 。");
    assertThat(text()).isEqualTo("湖滨区人民政府文件\n2026年4月27日\n湖滨茶企奖励7万元。");
  }

  @Test
  void digitsFarApartAreNoOneFigure() throws Exception {
    pdf.page().text(72, 60, 16, "湖滨茶企各年补助批次如下所示").text(72, 100, 16, "1 2 3 4");
    assertThat(text()).endsWith("1 2 3 4");
  }

  @Test
  void radicalsAreTheCharactersThatTheyLookLike() throws Exception {
    pdf.page().text(72, 100, 16, "第⼀条　⻓沙县⼈⼒资源机构招⼯的，奖励⺠宿⻚岩。");
    assertThat(text()).isEqualTo("第一条 长沙县人力资源机构招工的，奖励民宿页岩。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "[1]", "①", "*"})
  void markOfANoteIsNoPartOfTheFigure(String mark) throws Exception {
    pdf.page()
        .text(72, 100, 16, "茶企设备补助为每台20")
        .text(72 + 16 * 10, 94, 8, mark)
        .text(72 + 16 * 10 + 8.0 * mark.length(), 100, 16, "万元，每家最多三台。");
    assertThat(text()).containsPattern("每台20(万元)?（注[1①*]）(万元)?，每家最多三台。");
  }

  @ParameterizedTest
  @CsvSource({"3, 10³万元", "-3, 10⁻³万元", "2, 10〓万元"})
  void raisedPowerIsNoPartOfTheFigureAndNoNote(String power, String read) throws Exception {
    pdf.page()
        .text(72, 100, 16, "茶企设备补助为每台10")
        .text(72 + 16 * 10, 94, 8, power)
        .text(72 + 16 * 10 + 8.0 * power.length(), 100, 16, "万元，每家最多三台。");
    assertThat(text()).contains(read + "，每家最多三台。");
  }

  @Test
  void fractionIsNoNote() throws Exception {
    pdf.page()
        .text(72, 100, 16, "按")
        .text(88, 94, 9, "1")
        .text(97, 100, 16, "/")
        .text(113, 102, 9, "2")
        .text(122, 100, 16, "给予补贴，每家最高五万元。")
        .text(72, 160, 16, "按")
        .text(90, 152, 10, "1")
        .text(90, 166, 10, "3")
        .text(104, 160, 16, "给予奖励，每家最高五万元。");
    assertThat(text()).contains("按1/2给予补贴").contains("按1/3给予奖励");
  }

  @Test
  void noteAtTheEndOfAPageIsNotInItsLastSentence() throws Exception {
    pdf.page();
    clauses(100, CLAUSES.subList(0, 2));
    pdf.text(72, 760, 9, "1 设备投资额指不含税的发票金额。");
    pdf.page();
    clauses(100, CLAUSES.subList(2, 4));
    assertThat(text()).isEqualTo(READ.replace("\n", "\n1 设备投资额指不含税的发票金额。\n"));
  }

  @Test
  void rowThatAPageBreaksIsOneRow() throws Exception {
    List<Integer> columns = List.of(72, 172, 392, 492);
    pdf.page().grid(columns, List.of(700, 740, 780));
    row(720, "类别", "条件", "标准");
    row(760, "改造奖", "改造面积五千平方米以上", "18万元");
    pdf.page().text(72, 40, 10, "续表").grid(columns, List.of(60, 100, 140, 180));
    row(80, "类别", "条件", "标准");
    row(120, "", "并且引进企业十家以上", "");
    row(160, "招商奖", "引进区域总部", "50万元");
    assertThat(text())
        .contains("| 改造奖 | 改造面积五千平方米以上并且引进企业十家以上 | 18万元 |\n| 招商奖 | 引进区域总部 | 50万元 |")
        .doesNotContain("续表");
  }

  private void row(int y, String... cells) {
    int[] at = {76, 176, 396};
    for (int cell = 0; cell < cells.length; cell++) {
      pdf.text(at[cell], y, 12, cells[cell]);
    }
  }

  @Test
  void cellThatAPageCutsThroughSpeaksOnBothPages() throws Exception {
    List<Integer> columns = List.of(72, 172, 392, 492);
    pdf.page().grid(columns, List.of(700, 740, 780));
    row(720, "类别", "条件", "标准");
    row(760, "改造奖", "五千平方米以上", "18万元");
    pdf.page().grid(columns, List.of(60, 100, 140));
    row(80, "", "一万平方米以上", "28万元");
    row(120, "招商奖", "引进区域总部", "50万元");
    assertThat(text()).contains("| 改造奖 | 一万平方米以上 | 28万元 |\n| 招商奖 |");
  }

  @Test
  void wordsInColumnsAreATableWithoutRulings() throws Exception {
    pdf.page().text(72, 60, 16, "湖滨茶企补助标准如下：");
    row(100, "类别", "条件", "标准");
    row(130, "设备补助", "购置制茶设备并且安装", "10%");
    row(146, "", "投产六个月以上", "");
    row(176, "品牌奖励", "取得地理标志", "5万元");
    row(206, "展会补贴", "参加境外展会", "2万元");
    assertThat(text())
        .isEqualTo(
            """
            湖滨茶企补助标准如下：

            | 类别 | 条件 | 标准 |
            | --- | --- | --- |
            | 设备补助 | 购置制茶设备并且安装 投产六个月以上 | 10% |
            | 品牌奖励 | 取得地理标志 | 5万元 |
            | 展会补贴 | 参加境外展会 | 2万元 |
            """);
  }

  @Test
  void nameOfRowsThatStandsOnItsSideIsOneWord() throws Exception {
    pdf.page().grid(List.of(72, 172, 392, 492), List.of(100, 140, 260));
    row(120, "类别", "条件", "标准");
    pdf.text(130, 230, 12, 90, "0 g", "技术改造")
        .text(176, 180, 12, "设备投资一百万元")
        .text(396, 180, 12, "10%");
    assertThat(text()).contains("| 技术改造 | 设备投资一百万元 | 10% |");
  }

  @Test
  void listMarksBeginLinesOfTheirOwn() throws Exception {
    pdf.page()
        .lines(
            72,
            100,
            16,
            List.of(
                "申报应当提交下列材料，并且对其真实性负责，不得弄虚作假；",
                "①营业执照；",
                "②设备发票、付款凭证以及安装调试验收合格的全部证明材料；",
                "③银行账户。"));
    assertThat(text().lines()).hasSize(4);
  }

  @Test
  void fontThatDoesNotTellItsLettersIsRefusedWithThePage() throws Exception {
    pdf.page();
    clauses(100, CLAUSES);
    pdf.page().foreign(72, 60, 18, "湖滨茶企补助办法");
    clauses(100, CLAUSES);
    assertThatExceptionOfType(UnreadableText.class)
        .isThrownBy(() -> pdf.read(folder))
        .withMessage("第 2 页：这一页的字体没有文字对照，请提供原文件或可复制文字的版本");
  }

  @Test
  void oneUnknownLetterIsNeverLeftOutInSilence() throws Exception {
    pdf.page().text(72, 100, 16, "第一条　湖滨茶企每家补助1").foreign(72 + 16 * 13, 100, 16, "0");
    pdf.text(72 + 16 * 14, 100, 16, "万元。");
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo("第一条 湖滨茶企每家补助1\ufffd万元。");
    assertThat(read.cautions()).hasSize(1);
  }

  @Test
  void textBehindAScannedPageIsReadAndSaidToBeRecognised() throws Exception {
    pdf.page().text(72, 100, 16, 0, "3 Tr", "第一条　湖滨茶企每家补助十万元。");
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo("第一条 湖滨茶企每家补助十万元。");
    assertThat(read.cautions()).containsExactly("第 1 页的文字是扫描识别出来的，请对照原件核对");
  }

  private String text() throws Exception {
    return pdf.read(folder).text();
  }
}
