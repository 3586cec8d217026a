package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets that were saved beside a page say what is seen on it; no other file does. */
class HtmlSheetsTests {

  private static final String CLAUSE = "第一条　麓谷孵化器评价为优秀的，每家奖励";
  private static final String HIDES = ".old{display:none}";

  @TempDir Path outside;
  private Path folder;

  @BeforeEach
  void beside() throws Exception {
    folder = Files.createDirectories(outside.resolve("policies"));
    Files.createDirectories(folder.resolve("办法_files"));
    Files.writeString(folder.resolve("办法_files/a.css"), HIDES);
    Files.writeString(outside.resolve("a.css"), HIDES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rel=stylesheet href='办法_files/a.css'",
        "rel='Stylesheet' href='./办法_files/a.css?v=3'",
        "rel=stylesheet media='screen, print' href='%E5%8A%9E%E6%B3%95_files/a.css'"
      })
  void whatASavedSheetHidesIsLeftOutAndSaid(String link) throws Exception {
    PolicyText read = read(link);
    assertThat(read.text()).isEqualTo(CLAUSE + "10万元。");
    assertThat(read.cautions()).containsExactly("网页里看不见的文字没有读入：“30万元，旧”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rel=stylesheet href='../a.css'",
        "rel=stylesheet href='办法_files/../../a.css'",
        "rel=stylesheet href='办法_files/linked.css'",
        "rel=stylesheet href='OUTSIDE/a.css'",
        "rel=stylesheet href='file://OUTSIDE/a.css'",
        "rel=stylesheet href='https://example.org/a.css'",
        "rel=stylesheet href='//example.org/a.css'",
        "rel=stylesheet href='办法_files/none.css'",
        "rel=stylesheet href='办法_files'",
        "rel=stylesheet href='%zz%00'",
        "rel=stylesheet media=print href='办法_files/a.css'",
        "rel='alternate stylesheet' href='办法_files/a.css'",
        "rel=icon href='办法_files/a.css'"
      })
  void otherFilesAreNotLookedAt(String link) throws Exception {
    Files.createSymbolicLink(folder.resolve("办法_files/linked.css"), outside.resolve("a.css"));
    assertThat(read(link.replace("OUTSIDE", outside.toString())).text())
        .isEqualTo(CLAUSE + "30万元，旧10万元。");
  }

  @Test
  void folderMayBeNamedAsItsDocument() throws Exception {
    Path named = Files.createDirectories(folder.resolve("长政办发[2022] 29号_files"));
    Files.writeString(named.resolve("a.css"), HIDES);
    assertThat(read("rel=stylesheet href='./长政办发[2022] 29号_files/a.css'").text())
        .isEqualTo(CLAUSE + "10万元。");
  }

  @Test
  void laterSheetHasTheLastWord() throws Exception {
    Files.writeString(
        folder.resolve("b.css"), "@media print{.old{display:none}}.old{display:inline}");
    String links = "rel=stylesheet href='办法_files/a.css'><link rel=stylesheet href='b.css'";
    assertThat(read(links).text()).isEqualTo(CLAUSE + "30万元，旧10万元。");
  }

  @Test
  void groundThatASavedSheetGivesIsKnown() throws Exception {
    Files.writeString(folder.resolve("b.css"), ".old{color:#fff;background:#036}");
    PolicyText read = read("rel=stylesheet href='b.css'");
    assertThat(read.text()).isEqualTo(CLAUSE + "30万元，旧10万元。");
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void sheetOfManyRulesIsRead() throws Exception {
    String many = ".a{color:red}".repeat(20_000);
    Files.writeString(folder.resolve("b.css"), "@media (max-width:600px){" + many + "}" + HIDES);
    assertThat(read("rel=stylesheet href='b.css'").text()).isEqualTo(CLAUSE + "10万元。");
  }

  private PolicyText read(String link) throws Exception {
    Path file = folder.resolve("办法.html");
    Files.writeString(
        file,
        "<html><head><meta charset='utf-8'><link %s></head><body><p>%s<span class='old'>30万元，旧</span>10万元。</p></body></html>"
            .formatted(link, CLAUSE));
    return PolicyTexts.read(file);
  }
}
