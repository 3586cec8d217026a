package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  @TempDir Path folder;

  @Test
  void readsWhatIsKnownAboutAPolicy() throws IOException {
    write("good.md", GOOD);
    Policy policy = PolicyFiles.read(folder).readable().get("good").policy();
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
          issued_on: "2026-03"       | issued_on: 2026-02-30          | issued_on 不是日期：2026-02-30
          effective_to: "2027"       | effective_to: 2025-01-01       | effective_to 2025-01-01 早于 effective_from 2026-04-01
          status: current            | status: valid                  | status 不能是 valid，可用：[current, trial, unknown, ended]
          title: 长沙市测试办法      | titel: 长沙市测试办法          | 元数据里有不认识的键：titel
          title: 长沙市测试办法      | title:                         | 缺少 title
          topics: [个转企]           | topics: 个转企                 | topics 要写成 [主题, 主题]
          source_url: https://www.example.gov.cn/a.html | source_url: javascript:alert(1) | source_url 不是网址：javascript:alert(1)
          region: 长沙市             | region: [长沙市                | 元数据第 12 行不合 YAML
          材料齐全的当场办理。       | ''                             | 没有正文
          """)
  void saysWhatIsWrongWithAFile(String right, String wrong, String reason) throws IOException {
    write("broken.md", GOOD.replace(right, wrong).replace(wrong.isEmpty() ? "## 办理时限" : "\0", ""));
    write("good.md", GOOD);
    PolicyFiles.Reading reading = PolicyFiles.read(folder);
    assertThat(reading.unreadable().get("broken.md")).startsWith(reason);
    assertThat(reading.readable()).containsOnlyKeys("good");
  }

  @Test
  void refusesBytesThatAreNotText() throws IOException {
    write("gbk.txt", "");
    Files.write(folder.resolve("gbk.txt"), "个转企".getBytes("GBK"));
    Files.write(folder.resolve("nul.md"), new byte[] {'-', 0, '-'});
    write("alone.txt", "只有正文。");
    assertThat(PolicyFiles.read(folder).unreadable())
        .containsEntry("gbk.txt", "旁边没有元数据文件 gbk.yml")
        .containsEntry("nul.md", "含有空字符（NUL），不是文本文件")
        .containsEntry("alone.txt", "旁边没有元数据文件 alone.yml");
  }

  @Test
  void metadataIsPartOfWhatMakesAnEdition() throws IOException {
    write("a.md", GOOD);
    String before = PolicyFiles.read(folder).readable().get("a").hash();
    write("a.md", GOOD.replace("status: current", "status: unknown"));
    assertThat(PolicyFiles.read(folder).readable().get("a").hash()).isNotEqualTo(before);
  }

  @Test
  void everyFileOfTheProjectIsReadable() {
    assertThat(PolicyFiles.read(Path.of("knowledge/policies")).unreadable()).isEmpty();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
