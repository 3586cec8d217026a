package changce.console.library;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.PolicyProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class EnglishFindingsTests {

  /** Where findings are made, whichever file they are about. */
  private static final List<String> MAKERS =
      List.of(
          "BareFigures",
          "DatesInOrder",
          "EmptyTables",
          "OddCharacters",
          "ReadingCheck",
          "RepealNotice",
          "text/DocCautions",
          "text/DocNumbering",
          "text/DocxChunks",
          "text/HiddenWords",
          "text/HtmlText",
          "text/HtmlUnseen",
          "text/OfdText",
          "text/PdfText",
          "text/PolicyTexts",
          "text/SheetCells",
          "text/SheetGrid",
          "text/SheetText",
          "text/TextDecoding");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{2,}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第 3 页“补贴5元”：数字旁边有读不出的字符，数额可能不全 | Page 3, “补贴5元”: there is an unreadable character beside a figure; the amount may not be whole
          正文第 12 行“每辆最高补贴60。”：数额没有单位 | Line 12 of the text, “每辆最高补贴60。”: an amount has no unit
          正文第 2 行“a”：表格的“金额”“备注”一列是空的 | Line 2 of the text, “a”: the column “金额”“备注” of the table is empty
          工作表“附件1”的单元格 C7 是错误值，没有读 | Sheet “附件1”: cell C7 is an error and was not read
          工作表“附件1”有 2 行是隐藏的，没有读 | Sheet “附件1”: 2 rows are hidden and were not read
          正文读出的失效日期是 2027-12-31，元数据写的是 2026-12-31 | The last day read from the text is 2027-12-31; the metadata say 2026-12-31
          后缀是 .doc，内容是 网页 | The file is named .doc and is a web page
          一句从来没有写过的话 | 一句从来没有写过的话
          """)
  void aFindingIsSaidInEnglishWithWhatItQuotes(String chinese, String english) {
    assertThat(EnglishFindings.of(chinese)).isEqualTo(english);
    assertThat(EnglishFindings.of(new PolicyProblem("补贴.md", 0, chinese)))
        .isEqualTo("补贴.md: " + english);
    assertThat(EnglishFindings.of(new PolicyProblem("补贴.md", 4, chinese)))
        .isEqualTo("补贴.md, line 4: " + english);
  }

  @Test
  void noFindingIsWithoutItsEnglish() throws IOException {
    String known = String.join("\n", phrases().keySet());
    List<String> unknown = new ArrayList<>();
    TreeSet<String> made = new TreeSet<>();
    for (String maker : MAKERS) {
      for (String words : said(Files.readString(source(maker)))) {
        made.add(words);
        if (!known.contains(words)) {
          unknown.add(maker + ": " + words);
        }
      }
    }
    assertThat(made).hasSizeGreaterThan(50);
    assertThat(unknown).isEmpty();
  }

  @Test
  void noEnglishIsLeftOfWhatIsFoundNoMore() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/changce/policy"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    sources.append(
        Files.readString(Path.of("src/main/resources/changce/policy/reasons.properties")));
    String made = sources.toString();
    phrases()
        .forEach(
            (chinese, english) -> {
              assertThat(words(chinese)).as(chinese).allMatch(made::contains);
              assertThat(english).as(chinese).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            });
  }

  private static Path source(String maker) {
    return Path.of("src/main/java/changce/policy", maker + ".java");
  }

  /** What a source says in Chinese, without what it looks for in texts. */
  private static List<String> said(String source) {
    return LITERAL
        .matcher(source.replaceAll("/\\*\\*[\\s\\S]*?\\*/", ""))
        .results()
        .map(literal -> literal.group(1))
        .filter(literal -> !literal.matches(".*[|\\[\\\\?].*"))
        .flatMap(literal -> words(literal).stream())
        .toList();
  }

  private static List<String> words(String text) {
    return WORDS.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Map<String, String> phrases() throws IOException {
    return new Yaml()
        .load(
            Files.readString(
                Path.of("src/main/resources/changce/console/library/findings-en.yml")));
  }
}
