package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.text.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingReportTests {

  private static final KnownRegions REGIONS = new KnownRegions(Set.of("全国", "长沙市"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @TempDir Path folder;

  @Test
  void goodDocumentHasNothingToSay() throws Exception {
    ReadingReport report =
        report(
            "第一条 每辆新能源货车补助2万元，最高不超过50万元。\n第二条 企业按下表申报：\n\n单位：万元\n\n| 等级 | 奖励 |\n| --- | --- |\n| 国家级 | 80 |\n");
    assertThat(report.findings()).isEmpty();
    assertThat(report.tables()).isEqualTo(1);
    assertThat(report.summary()).startsWith("读入 ").endsWith("表格 1 张，异常字符 0 个（0%）");
  }

  @Test
  void letterThatWasLostInANameIsToldWithItsPlace() throws Exception {
    assertThat(report("第一条 㮾梨\ue001街道的企业可以申报。").light())
        .extracting(PolicyProblem::reason)
        .containsExactly("正文第 2 行“第一条 㮾梨\ue001街道的企业可以申报。”：有异常字符，共 1 个");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "每家补助1\ufffd万元。",
        "每家补助\ue0012万元。",
        "按〓计算，每年补助一次。",
        "锟斤拷锟斤拷的企业每家补助2万元。",
        "补助按Ã©Ã¨计算。"
      })
  void figureOrFormulaThatMayBeIncompleteIsSerious(String text) throws Exception {
    assertThat(serious(text)).singleElement().asString().startsWith("正文第 2 行");
  }

  @Test
  void garbledPartOfAReadableTextIsSerious() throws Exception {
    String garbled = "第二条 ꀀꀁꀂ每家ꀃꀄꀅꀆ".repeat(30);
    assertThat(serious("第一条 每家补助2万元。".repeat(300) + "\n" + garbled))
        .singleElement()
        .asString()
        .contains("文字可能是乱码");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| 等级 | 奖励金额 |\n| --- | --- |\n| 国家级 | 80 |",
        "| 项目 | 补助标准 | 期限 |\n| --- | --- | --- |\n| 改造 | 10-20 | 2年 |",
        "第一条 每辆补助20，按年申报。"
      })
  void amountWithoutUnitIsSerious(String text) throws Exception {
    assertThat(serious("\n" + text)).singleElement().asString().contains("没有单位");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| 等级 | 奖励金额（万元） |\n| --- | --- |\n| 国家级 | 80 |",
        "| 等级 | 奖励金额 |\n| --- | --- |\n| 国家级 | 80万元 |",
        "奖励标准表（单位：万元）\n\n| 等级 | 奖励金额 |\n| --- | --- |\n| 国家级 | 80 |",
        "以下金额以万元为单位。\n\n| 等级 | 奖励金额 |\n| --- | --- |\n| 国家级 | 80 |",
        "| 序号 | 年份 | 户数 |\n| --- | --- | --- |\n| 1 | 2026 | 35 |",
        "第一条 每家奖励2次，最多3次。"
      })
  void figureWhoseUnitIsSaidAnywhereIsNone(String text) throws Exception {
    assertThat(report("\n" + text).findings()).isEmpty();
  }

  @Test
  void tableThatLostItsCellsIsTold() throws Exception {
    String text =
        "第一条 标准如下：\n\n| 等级 | 说明 |\n| --- | --- |\n| 甲 |  |\n| 乙 |  |\n\n续表\n\n| 项目 | 期限 |\n| --- | --- |\n|  |  |";
    assertThat(report(text).light())
        .extracting(PolicyProblem::reason)
        .containsExactly("正文第 4 行“| 等级 | 说明 |”：表格的“说明”一列是空的", "正文第 11 行“| 项目 | 期限 |”：表格的各行都是空的");
  }

  @Test
  void formulaWithoutAResultIsSeriousAndNamesItsCell() throws Exception {
    Path file = folder.resolve("补助表.xlsx");
    SampleFiles.formulaOfAnotherFile(file);
    yaml("补助表");
    assertThat(report(file).serious())
        .extracting(PolicyProblem::toString)
        .containsExactly("补助表.xlsx：工作表“补助”的单元格 B2 的公式没有可信的结果，也算不出来，没有读");
  }

  @Test
  void hiddenContentThatWasLeftOutIsTold() throws Exception {
    Path file = folder.resolve("rules.html");
    Files.writeString(
        file,
        "<html><p>长沙市货车补助办法</p><p>第一条 每辆补助<span style='color:#fff'>15万元</span>2万元，每年申报一次。</p>");
    yaml("rules");
    assertThat(report(file).light())
        .extracting(PolicyProblem::toString)
        .containsExactly("rules.html：网页里看不见的文字没有读入：“15万元”");
  }

  @Test
  void pageIsNamedWhereTheFormatHasPages() throws Exception {
    Path file = folder.resolve("rules.ofd");
    SampleFiles.ofd(
        file, List.of(List.of("  第一条 企业自建充电设施的，可以申报。"), List.of("  第二条 每个充电桩补助1〓万元，逐年发放到账。")));
    yaml("rules");
    assertThat(report(file).serious())
        .singleElement()
        .asString()
        .startsWith("rules.ofd：第 2 页“")
        .endsWith("数字旁边有读不出的字符，数额可能不全");
  }

  @Test
  void datesThatCannotAllBeTrueAreSeriousAndNameTheirLine() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "第一条 每家补助2万元。\n");
    Files.writeString(
        folder.resolve("a.yml"),
        YAML.formatted(
            "issued_on: 2027-01-01\neffective_from: 2025-01-01\neffective_to: 2026-12-31"));
    assertThat(report(file).serious())
        .extracting(PolicyProblem::toString)
        .containsExactly(
            "a.yml 第 8 行：成文日期 2027-01-01 在今天之后", "a.yml 第 8 行：成文日期 2027-01-01 晚于失效日期 2026-12-31");
    assertThat(report(file).light())
        .extracting(PolicyProblem::toString)
        .containsExactly("a.yml 第 8 行：成文日期 2027-01-01 晚于施行日期 2025-01-01，请确认是追溯施行");
  }

  @Test
  void dateOfTheTextThatTheMetadataContradictIsTold() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "第一条 每家补助2万元。\n第二条 本办法自2026年6月1日起施行。\n");
    Files.writeString(folder.resolve("a.yml"), YAML.formatted("effective_from: 2026-01-06"));
    assertThat(report(file).light())
        .extracting(PolicyProblem::toString)
        .containsExactly("a.yml 第 8 行：正文读出的施行日期是 2026-06-01，元数据写的是 2026-01-06");
  }

  @Test
  void textThatDoesNotSayForWhereItIsIsSerious() throws Exception {
    Path file = folder.resolve("parking.txt");
    Files.writeString(file, "停车补贴办法\n第一条 每辆车每月补贴50元。\n");
    assertThat(report(file).serious())
        .extracting(PolicyProblem::toString)
        .containsExactly("parking.txt：读不出是哪里的政策，暂写“全国”，请在元数据里写明 region");
    Files.writeString(file, "国务院办公厅关于停车补贴的通知\n第一条 每辆车每月补贴50元。\n");
    assertThat(report(file).findings()).isEmpty();
  }

  private static final String YAML =
      """
      title: 长沙市货车补助办法
      kind: original
      status: current
      region: 长沙市
      topics: [样本]
      source: 测试
      verification: official
      %s
      """;

  private void yaml(String slug) throws IOException {
    Files.writeString(folder.resolve(slug + ".yml"), YAML.formatted(""));
  }

  private List<String> serious(String body) throws Exception {
    return report(body).serious().stream().map(PolicyProblem::reason).toList();
  }

  private ReadingReport report(String body) throws Exception {
    Path file = folder.resolve("truck.txt");
    Files.writeString(file, "长沙市货车补助办法\n" + body + "\n");
    return report(file);
  }

  private ReadingReport report(Path path) throws Exception {
    FolderFile file = new FolderFile(path);
    return new ReadingCheck(REGIONS, List.of(), TODAY).of(file, file.readProposing());
  }
}
