package changce.policy.text;

import static changce.policy.text.SampleSheets.merge;
import static changce.policy.text.SampleSheets.row;
import static changce.policy.text.SampleSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.text.SampleSheets.Figure;
import changce.policy.text.SampleSheets.Formula;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they stand in sheets and lists: below titles, side by side, in groups. */
class SheetTextTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void titleStandsAboveTheTableAndItsUnitBehindTheAmounts(String name) throws Exception {
    PolicyText read =
        read(
            name,
            book -> {
              Sheet sheet =
                  sheet(
                      book,
                      "标准",
                      row("麓山区技改贴息标准表"),
                      row("", "", "", "", "单位：万元"),
                      row("序号", "企业类别", "企业户数", "贴息比例", "贴息上限"),
                      row(1, "小型企业", 120, new Figure(0.5, "0%"), 20),
                      row(2, "中型企业", 30, new Figure(0.3, "0%"), "50~80"));
              merge(sheet, "A1:E1");
            });
    assertThat(read.text())
        .isEqualTo(
            """
            ## 标准
            麓山区技改贴息标准表（单位：万元）

            | 序号 | 企业类别 | 企业户数 | 贴息比例 | 贴息上限 |
            | --- | --- | --- | --- | --- |
            | 1 | 小型企业 | 120 | 50% | 20万元 |
            | 2 | 中型企业 | 30 | 30% | 50~80万元 |

            """);
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void unitOfAColumnGoesBeforeThatOfTheTable() throws Exception {
    assertThat(
            body(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("2026年补助计划（金额单位：人民币元）"),
                        row("项目", "数量（套）", "补助", "投资额（万元）", "规模（兆瓦）"),
                        row("储能", 3, 5000, 120, 8),
                        row("企业户数", "", 12, "", ""))))
        .containsExactly(
            "2026年补助计划（金额单位：人民币元）",
            "| 项目 | 数量（套） | 补助 | 投资额（万元） | 规模（兆瓦） |",
            "| --- | --- | --- | --- | --- |",
            "| 储能 | 3套 | 5000元 | 120万元 | 8 |",
            "| 企业户数 |  | 12 |  |  |");
  }

  @Test
  void rowsOfAHeaderNameAColumnTogether() throws Exception {
    assertThat(
            body(
                book -> {
                  Sheet sheet =
                      sheet(
                          book,
                          "Sheet1",
                          row("行业", "2026年", "", "2027年", ""),
                          row("", "比例", "上限", "比例", "上限"),
                          row("装备", "10%", "200万元", "8%", "150万元"),
                          row("电子", "12%", "300万元", "9%", "150万元"));
                  merge(sheet, "A1:A2", "B1:C1", "D1:E1", "E3:E4");
                }))
        .containsExactly(
            "| 行业 | 2026年比例 | 2026年上限 | 2027年比例 | 2027年上限 |",
            "| --- | --- | --- | --- | --- |",
            "| 装备 | 10% | 200万元 | 8% | 150万元 |",
            "| 电子 | 12% | 300万元 | 9% | 150万元 |");
  }

  @Test
  void emptyRowOrColumnEndsATable() throws Exception {
    assertThat(
            body(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("岗位", "月补贴", "", "证书", "一次性补贴"),
                        row("见习岗", "1200元", "", "高级工", "2000元"),
                        row(),
                        row("等级", "奖励"),
                        row("一等", "3万元"))))
        .containsExactly(
            "| 岗位 | 月补贴 |",
            "| --- | --- |",
            "| 见习岗 | 1200元 |",
            "| 证书 | 一次性补贴 |",
            "| --- | --- |",
            "| 高级工 | 2000元 |",
            "| 等级 | 奖励 |",
            "| --- | --- |",
            "| 一等 | 3万元 |");
  }

  @Test
  void unitIsForItsOwnTableOnly() throws Exception {
    assertThat(
            body(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("表一（单位：万元）"),
                        row("等级", "奖励"),
                        row("一等", 3),
                        row(),
                        row("表二"),
                        row("工种", "补贴"),
                        row("焊工", 800))))
        .contains("| 一等 | 3万元 |", "| 焊工 | 800 |");
  }

  @Test
  void rowsBehindAGapGoOnUnderTheirHeader() throws Exception {
    assertThat(
            body(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("岗位", "月补贴"),
                        row("见习岗", 1200),
                        row(),
                        row("管培岗", 1500))))
        .containsExactly(
            "| 岗位 | 月补贴 |",
            "| --- | --- |",
            "| 见习岗 | 1200 |",
            "| 岗位 | 月补贴 |",
            "| --- | --- |",
            "| 管培岗 | 1500 |");
  }

  @Test
  void groupAndRemarkAreNoRows() throws Exception {
    assertThat(
            body(
                book -> {
                  Sheet sheet =
                      sheet(
                          book,
                          "Sheet1",
                          row("事项", "金额", "时限"),
                          row(1, 2, 3),
                          row("一、市级"),
                          row("认定", "10万元", "5天"),
                          row("二、区级"),
                          row("认定", "5万元", "3天"),
                          row("注：时限为工作日。"));
                  merge(sheet, "A3:C3", "A5:C5", "A7:C7");
                }))
        .containsExactly(
            "一、市级",
            "| 事项 | 金额 | 时限 |",
            "| --- | --- | --- |",
            "| 认定 | 10万元 | 5天 |",
            "二、区级",
            "| 事项 | 金额 | 时限 |",
            "| --- | --- | --- |",
            "| 认定 | 5万元 | 3天 |",
            "注：时限为工作日。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void whatIsHiddenOrNotPrintedIsLeftOutAndSaid(String name) throws Exception {
    PolicyText read =
        read(
            name,
            book -> {
              Sheet sheet =
                  sheet(
                      book,
                      "现行",
                      row("项目", "测算", "奖励", "经办备注"),
                      row("专利（旧标准）", 9, "5000元", "删"),
                      row("专利", 8, "3000元", "核"),
                      row("内部合计", 7, "8000元", "勿外传"));
              sheet.getRow(1).setZeroHeight(true);
              sheet.setColumnHidden(1, true);
              book.setPrintArea(0, 0, 2, 0, 2);
              sheet(book, "底稿", row("项目", "奖励"), row("商标", "2万元"));
              book.setSheetHidden(1, true);
            });
    assertThat(read.text()).isEqualTo("## 现行\n\n| 项目 | 奖励 |\n| --- | --- |\n| 专利 | 3000元 |\n\n");
    assertThat(read.cautions())
        .containsExactly(
            "工作表“现行”有 1 行是隐藏的，没有读", "工作表“现行”有 1 列是隐藏的，没有读", "工作表“现行”只读了打印区域", "工作表“底稿”是隐藏的，没有读");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void formulaWithoutAResultIsCalculatedAndNeverZero(String name) throws Exception {
    PolicyText read =
        read(
            name,
            book ->
                sheet(
                    book,
                    "补助",
                    row("企业", "市级", "区级", "合计", "上年"),
                    row(
                        "整机",
                        new Figure(20, "0\"万元\""),
                        new Figure(10, "0\"万元\""),
                        new Formula("B2+C2", "0\"万元\""),
                        new Formula("B2/0", "0\"万元\""))));
    assertThat(read.text()).contains("| 整机 | 20万元 | 10万元 | 30万元 |  |");
    assertThat(read.cautions()).singleElement().asString().contains("“补助”的单元格 E2");
  }

  @Test
  void oddFormatGivesThePlainValueAndACaution() throws Exception {
    PolicyText read =
        read(
            "a.xlsx",
            book ->
                sheet(
                    book,
                    "费率",
                    row("项目", "费率"),
                    row("担保", new Figure(0.5, "0.0E+00")),
                    row("贴息", new Figure(0.02, "0%"))));
    assertThat(read.text()).contains("| 担保 | 0.5 |", "| 贴息 | 2% |");
    assertThat(read.cautions()).containsExactly("工作表“费率”的单元格 B2 的格式 0.0E+00 读不懂，照原值给出");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";", ",", "；"})
  void listIsReadByWhateverSeparatesItsCells(String separator) throws Exception {
    Path file = folder.resolve("a.csv");
    String list = "项目#条件#补助\n初加工#\"年产，5000吨;以上\"#8万元\n精加工#无#20万元\n".replace("#", separator);
    Files.write(file, list.getBytes(Charset.forName("GB18030")));
    assertThat(PolicyTexts.read(file).text())
        .isEqualTo(
            "\n| 项目 | 条件 | 补助 |\n| --- | --- | --- |\n| 初加工 | 年产，5000吨;以上 | 8万元 |\n| 精加工 | 无 | 20万元 |\n");
  }

  @Test
  void listOfExcelWithATitleIsATable() throws Exception {
    Path file = folder.resolve("a.tsv");
    Files.write(
        file,
        "补助标准\t\t\n\t\t单位：万元\n行业\t2026年\t\n\t市级\t区级\n装备\t2\t1\n".getBytes(StandardCharsets.UTF_16));
    PolicyText read = PolicyTexts.read(file);
    assertThat(read.text())
        .isEqualTo(
            "补助标准（单位：万元）\n\n| 行业 | 2026年市级 | 2026年区级 |\n| --- | --- | --- |\n| 装备 | 2万元 | 1万元 |\n");
    assertThat(read.cautions()).isEmpty();
  }

  private List<String> body(Consumer<Workbook> content) throws Exception {
    return read("a.xlsx", content).text().lines().filter(line -> !line.isBlank()).toList();
  }

  private PolicyText read(String name, Consumer<Workbook> content) throws Exception {
    return PolicyTexts.read(SampleSheets.write(folder.resolve(name), content));
  }
}
