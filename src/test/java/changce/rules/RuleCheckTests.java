package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that would give a wrong result is found at start, with file, line and reason. */
class RuleCheckTests {

  @TempDir Path knowledge;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "district-awards | from: 2亿元, to: 5亿元 | from: 1.5亿元, to: 5亿元 | 和上一档重叠",
        "district-awards | from: 2亿元, to: 5亿元 | from: 3亿元, to: 5亿元 | 和上一档之间有空档",
        "district-awards | from: 2亿元, to: 5亿元 | from: 2亿吨, to: 5亿元 | 不是带单位的数",
        "district-awards | county_award: 5万元 | county_award: 6万元 | 里没有 6万元",
        "four-above-entry | threshold: 200万元 | threshold: 210万元 | 里没有 210万元",
        "four-above-entry | threshold: 200万元 | threshold: 200 | 不是带单位的数",
        "four-above-entry | unit: 万元 | unit: 人 | 的单位“人”和 kind 不合",
        "four-above-entry | heading: 住宿和餐饮业入库标准 | heading: 没有的标题 | 应只有一条",
        "four-above-entry | policy: statistics-law-implementing-regulation | policy: no-such-policy | 政策库里没有",
        "four-above-entry | industry = 其他行业] | industry = 捕鲸业] | 没有“捕鲸业”这个选项",
        "four-above-entry | revenue < industry.threshold | turnover < industry.threshold | 没有这个输入",
        "four-above-entry | 还差{industry.threshold - revenue} | 还差{industry.limit - revenue} | 没有着落",
        "four-above-entry | clause: duty} | clause: dutty} | 没有这个条款名",
        "four-above-entry | region: 全国 | region: 全国\\neffective_to: 2025-12-31 | 不在有效期内",
        "four-above-entry | region: 全国 | regio: 全国 | 不认识的键 regio",
        "which-standard | continue: sme-size | continue: sme-sise | 没有这项规则",
        "which-standard | words: [统计口径, 统计入库], answers: [统计, 规上, 规模以上, 入库, 上规] | words: [] | 没有写人们怎么说",
        "talent-rent | born <= 36年前 | born <= 36年后 | 不是日期",
      })
  void badDataIsFoundAndItsRuleIsNotUsed(String rule, String right, String wrong, String reason)
      throws IOException {
    copy();
    Path file = knowledge.resolve("rules").resolve(rule + ".yml");
    String yaml = Files.readString(file);
    assertThat(yaml).contains(right);
    int at = yaml.indexOf(right);
    Files.writeString(
        file,
        yaml.substring(0, at) + wrong.replace("\\n", "\n") + yaml.substring(at + right.length()));
    Rules rules =
        new Rules(RuleBook.read(knowledge.resolve("rules")), TestRules.CLAUSES, TestRules.DAY);
    assertThat(rules.problems())
        .anyMatch(
            problem -> problem.file().equals(rule + ".yml") && problem.reason().contains(reason));
    assertThat(rules.form(rule)).isEmpty();
    assertThat(rules.form("individual-to-enterprise")).isPresent();
  }

  @Test
  void problemNamesTheLine() throws IOException {
    copy();
    Path file = knowledge.resolve("rules/sme-size.yml");
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, Files.readString(file) + "\nunknown: [\n");
    RuleProblem problem =
        new Rules(RuleBook.read(knowledge.resolve("rules")), TestRules.CLAUSES, TestRules.DAY)
            .problems()
            .get(0);
    assertThat(problem.line()).isGreaterThanOrEqualTo(lines.size());
    assertThat(problem.toString()).contains("sme-size.yml 第 ");
  }

  @Test
  void brokenTableOfPowersIsFound() throws IOException {
    copy();
    Path table = knowledge.resolve(PowerTable.FILE);
    Files.writeString(table, Files.readString(table) + "2024-13,甲,乙,丙\n");
    assertThat(RuleBook.read(knowledge.resolve("rules")).unreadable())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("列"));
  }

  /** 小型微利企业 is taxed by an announcement that ends with 2027. */
  @Test
  void resultThatRestsOnAnEndedPolicyIsNotGiven() {
    LocalDate after = LocalDate.of(2028, 1, 1);
    RuleReply reply =
        TestRules.RULES.evaluate(
            "small-low-profit",
            java.util.Map.of("restricted", "不是限制或禁止行业", "profit", "1", "staff", "1", "assets", "1"),
            after);
    assertThat(reply).isInstanceOf(RuleReply.Refused.class);
    assertThat(new Rules(TestRules.BOOK, TestRules.CLAUSES, after).problems())
        .anyMatch(problem -> problem.reason().contains("不是现行政策"));
  }

  private void copy() throws IOException {
    Files.createDirectories(knowledge.resolve("rules"));
    try (var files = Files.list(Path.of("knowledge/rules"))) {
      for (Path file : files.toList()) {
        Files.copy(file, knowledge.resolve("rules").resolve(file.getFileName().toString()));
      }
    }
    Files.copy(Path.of("knowledge", PowerTable.FILE), knowledge.resolve(PowerTable.FILE));
  }
}
