package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.text.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFilesTests {

  private static final String GOOD =
      """
      ---
      title: 长沙市测试办法
      number: 长政办发〔2026〕1号
      kind: digest
      issuer: 长沙市人民政府办公厅
      issued_on: "2026-03"
      effective_from: 2026-04-01
      effective_to: "2027"
      status: current
      replaced_by: null
      region: 长沙市
      topics: [个转企]
      source: 官方网站公开页面
      source_url: https://www.example.gov.cn/a.html
      verification: official
      as_of: 2026-11-23
      ---

      ## 办理时限

      材料齐全的当场办理。
      """;

  private static final KnownRegions REGIONS = new KnownRegions(new TreeSet<>(Set.of("全国", "长沙市")));

  @TempDir Path folder;

  @Test
  void readsWhatIsKnownAboutAPolicy() throws IOException {
    write("good.md", GOOD);
    Policy policy = PolicyFiles.read(folder, REGIONS).readable().get("good").policy();
    assertThat(policy.number()).isEqualTo("长政办发〔2026〕1号");
    assertThat(policy.issuedOn()).isEqualTo(new PartialDate("2026-03"));
    assertThat(policy.validity().from()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(policy.validity().to()).isEqualTo(LocalDate.of(2027, 12, 31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          issued_on: "2026-03"       | issued_on: 2026-02-30          | 6 | issued_on 不是日期：2026-02-30（应为 2022、2022-04 或 2022-04-27）
          effective_from: 2026-04-01 | effective_from: 下月           | 7 | effective_from 不是日期：下月（应为 2022、2022-04 或 2022-04-27）
          as_of: 2026-11-23          | as_of: 23.11.2026              | 16 | as_of 不是日期：23.11.2026（应为 2022、2022-04 或 2022-04-27）
          effective_to: "2027"       | effective_to: 2025-01-01       | 8 | effective_to 2025-01-01 早于 effective_from 2026-04-01
          status: current            | status: valid                  | 9 | status 不能是 valid，可用：[current, trial, unknown, ended]
          title: 长沙市测试办法      | titel: 长沙市测试办法          | 2 | 元数据里有不认识的键：titel
          title: 长沙市测试办法      | title:                         | 2 | 缺少 title
          region: 长沙市             | region: [长沙市, 长沙县]       | 11 | region 只能写一个值
          region: 长沙市             | title: 另一个标题              | 11 | 元数据里的 title 写了两次
          topics: [个转企]           | topics: 个转企                 | 12 | topics 要写成 [主题, 主题]，没有主题写成 []，合计不超过 500 字
          topics: [个转企]           | topics:                        | 12 | topics 要写成 [主题, 主题]，没有主题写成 []，合计不超过 500 字
          topics: [个转企]           | topics: [[个转企]]             | 12 | topics 要写成 [主题, 主题]，没有主题写成 []，合计不超过 500 字
          region: 长沙市             | region: 长沙布                 | 11 | region 不认识：长沙布（regions.yml 里有：全国、长沙市）
          source_url: https://www.example.gov.cn/a.html | source_url: javascript:alert(1) | 14 | source_url 不是网址：javascript:alert(1)
          region: 长沙市             | region: [长沙市                | 12 | 元数据不合 YAML：expected ',' or ']', but got :
          材料齐全的当场办理。       | ''                             | 0 | 没有正文
          """)
  void namesFileLineAndReasonOfWhatItDoesNotTake(
      String right, String wrong, int line, String reason) throws IOException {
    write("broken.md", GOOD.replace(right, wrong).replace(wrong.isEmpty() ? "## 办理时限" : "\0", ""));
    write("good.md", GOOD);
    PolicyFiles.Reading reading = PolicyFiles.read(folder, REGIONS);
    assertThat(reading.unreadable()).containsExactly(new PolicyProblem("broken.md", line, reason));
    assertThat(reading.readable()).containsOnlyKeys("good");
  }

  @Test
  void namesTheLineInTheYamlBesideAFile() throws IOException {
    String yaml = GOOD.substring(4, GOOD.indexOf("---\n\n"));
    write("law.txt", "第一条 材料齐全的当场办理。");
    write("law.yml", yaml.replace("effective_to: \"2027\"", "effective_to: 2026-13"));
    assertThat(PolicyFiles.read(folder, REGIONS).unreadable())
        .extracting(PolicyProblem::toString)
        .containsExactly("law.yml 第 7 行：effective_to 不是日期：2026-13（应为 2022、2022-04 或 2022-04-27）");
    Files.write(folder.resolve("law.yml"), new byte[64]);
    assertThat(PolicyFiles.read(folder, REGIONS).unreadable())
        .containsExactly(new PolicyProblem("law.yml", 0, "含有空字符（NUL），不是文本文件"));
  }

  @Test
  void whatNoColumnHoldsIsRefusedBeforeItIsStored() throws IOException {
    write("title.md", GOOD.replace("长沙市测试办法", "长".repeat(501)));
    write("table.md", GOOD + "\n| 项目 | 内容 |\n| --- | --- |\n| 甲 | " + "很长".repeat(4100) + " |\n");
    assertThat(PolicyFiles.read(folder, REGIONS).unreadable())
        .containsExactly(
            new PolicyProblem("table.md", 0, "正文第 8 行“| 甲 | 很长很长很长很长很长”：表格的一行或一级标题太长，请拆开"),
            new PolicyProblem("title.md", 2, "title 超过 500 字"));
  }

  @Test
  void refusesBytesThatAreNotText() throws IOException {
    write("gbk.txt", "");
    Files.write(folder.resolve("gbk.txt"), "个转企".getBytes("GBK"));
    Files.write(folder.resolve("nul.md"), new byte[] {'-', 0, '-'});
    write("alone.txt", "只有正文。");
    write("bare.md", "只有正文。");
    assertThat(PolicyFiles.read(folder, REGIONS).unreadable())
        .containsExactly(
            new PolicyProblem("alone.txt", 0, "旁边没有元数据文件 alone.yml"),
            new PolicyProblem("bare.md", 0, "开头没有 --- 之间的元数据"),
            new PolicyProblem("gbk.txt", 0, "旁边没有元数据文件 gbk.yml"),
            new PolicyProblem("nul.md", 0, "含有空字符（NUL），不是文本文件"));
  }

  @Test
  void cellAndSheetThatAreTooLongAreRefusedWithTheirPlaceAndTheOthersGoOn() throws Exception {
    String cell = "很长的单元格".repeat(5000);
    SampleFiles.docx(withYaml("cell.docx"), List.of("第一条 标准如下："), rows(cell));
    write("cell.csv", "项目,说明\n甲," + cell + "\n");
    write(
        "cell.html",
        "<html><body><p>第一条 标准如下：</p><table><tr><td>项目</td><td>说明</td></tr><tr><td>甲</td><td>"
            + cell
            + "</td></tr></table></body></html>");
    SampleFiles.longSheet(withYaml("rows.xls"), 50_001);
    SampleFiles.docx(withYaml("good.docx"), List.of("第一条 标准如下："), rows("每家2万元"));
    for (String name : List.of("cell.csv", "cell.html")) {
      Files.move(folder.resolve(name), withYaml(name.replace('.', '-') + name.substring(4)));
    }
    PolicyFiles.Reading reading = PolicyFiles.read(folder, REGIONS);
    assertThat(reading.unreadable())
        .extracting(PolicyProblem::toString)
        .containsExactly(
            "cell-csv.csv：正文第 4 行“| 甲 | 很长的单元格很长的单”：表格的一行或一级标题太长，请拆开",
            "cell-html.html：正文第 5 行“| 甲 | 很长的单元格很长的单”：表格的一行或一级标题太长，请拆开",
            "cell.docx：正文第 5 行“| 甲 | 很长的单元格很长的单”：表格的一行或一级标题太长，请拆开",
            "rows.xls：工作表 清单 超过 5 万行");
    assertThat(reading.readable()).containsOnlyKeys("good");
  }

  private static List<List<String>> rows(String cell) {
    return List.of(List.of("项目", "说明"), List.of("甲", cell));
  }

  private Path withYaml(String name) throws IOException {
    String yaml = GOOD.substring(4, GOOD.indexOf("---\n\n"));
    write(name.substring(0, name.indexOf('.')) + ".yml", yaml);
    return folder.resolve(name);
  }

  @Test
  void policyMayBeAboutNoTopic() throws IOException {
    write("good.md", GOOD.replace("topics: [个转企]", "topics: []"));
    assertThat(PolicyFiles.read(folder, REGIONS).readable().get("good").policy().topics())
        .isEmpty();
  }

  @Test
  void metadataIsPartOfWhatMakesAnEdition() throws IOException {
    write("a.md", GOOD);
    String before = PolicyFiles.read(folder, REGIONS).readable().get("a").hash();
    write("a.md", GOOD.replace("status: current", "status: unknown"));
    assertThat(PolicyFiles.read(folder, REGIONS).readable().get("a").hash()).isNotEqualTo(before);
  }

  @Test
  void everyFileOfTheProjectIsReadable() {
    assertThat(
            PolicyFiles.read(
                    Path.of("knowledge/policies"),
                    KnownRegions.read(Path.of("knowledge/regions.yml")))
                .unreadable())
        .isEmpty();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
