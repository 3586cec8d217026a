package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Word 97 file says what it prints. */
class DocTextTests {

  @TempDir Path folder;
  private SampleDoc doc;

  @BeforeEach
  void open() throws Exception {
    doc = new SampleDoc(Path.of(DocTextTests.class.getResource("/policy-files/rent.doc").toURI()));
  }

  @Test
  void deletedTextIsLeftOut() throws Exception {
    doc.insert("第一条", "每家奖励10万元。", 0x0800);
    PolicyText read = read();
    assertThat(read.text().lines()).contains("第一条　为了支持初创企业，制定本办法。");
    assertThat(read.cautions()).singleElement().asString().contains("修订");
  }

  @Test
  void hiddenTextIsLeftOut() throws Exception {
    doc.insert("第一条", "每家奖励10万元。", 0x083C);
    PolicyText read = read();
    assertThat(read.text().lines()).contains("第一条　为了支持初创企业，制定本办法。");
    assertThat(read.cautions()).singleElement().asString().contains("隐藏");
  }

  @ParameterizedTest
  @CsvSource({"2A42, 8", "6870, 16777215", "4A43, 2"})
  void textInWhiteOrOfNoSizeIsLeftOut(String property, int value) throws Exception {
    SprmBuffer properties = new SprmBuffer(0);
    short code = (short) Integer.parseInt(property, 16);
    switch (property.charAt(0)) {
      case '2' -> properties.addSprm(code, (byte) value);
      case '4' -> properties.addSprm(code, (short) value);
      default -> properties.addSprm(code, value);
    }
    doc.insert("第一条", "每家奖励10万元。", properties);
    PolicyText read = read();
    assertThat(read.text().lines()).contains("第一条　为了支持初创企业，制定本办法。");
    assertThat(read.cautions()).singleElement().asString().contains("隐藏");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "[1]", "（1）", "①", "注1", "*"})
  void raisedMarkOfANoteIsNoPartOfTheFigure(String mark) throws Exception {
    doc.insert("第一条", "万元。", 0);
    doc.insert("第一条", mark, 0x2A48);
    SprmBuffer level = new SprmBuffer(0);
    level.addSprm((short) 0x2A48, (byte) 0);
    doc.insert("第一条", "每家补贴20", level);
    PolicyText read = read();
    assertThat(read.text()).contains("每家补贴20万元。第一条");
    assertThat(read.cautions()).singleElement().asString().contains("上标“" + mark + "”");
  }

  @Test
  void listsAreCounted() throws Exception {
    doc.list("第一条", "第二条", "第三条");
    assertThat(read().text().lines())
        .anyMatch(line -> line.startsWith("1. 第一条"))
        .anyMatch(line -> line.startsWith("3. 第三条"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, decimal",
    "18, decimalEnclosedCircle",
    "30, ideographTraditional",
    "35, taiwaneseCountingThousand",
    "37, chineseCounting",
    "38, chineseLegalSimplified",
    "39, chineseCountingThousand",
    "255, none",
    "23, bullet",
    "22, decimalZero"
  })
  void formatsHaveTheNamesThatADocxGivesThem(int number, String name) {
    assertThat(DocNumbering.format(number)).isEqualTo(name);
  }

  @Test
  void fieldGoesOverSeveralParagraphs() throws Exception {
    doc.insert("第一条", "\u0013 TOC \\o \"1-3\" \u0014", 0);
    doc.insert("第三条", "\u0015", 0);
    assertThat(read().text()).doesNotContain("TOC").contains("\n第一条　为了").contains("\n第三条　本办法");
  }

  @Test
  void cellsStandInTheColumnsOfTheirEdges() throws Exception {
    doc.row("年度", new short[] {0, 2000, 4000}, new boolean[2], new boolean[2]);
    doc.row("第一年", new short[] {2000, 4000, 6000}, new boolean[2], new boolean[2]);
    doc.row("第二年", new short[] {0, 2000, 6000}, new boolean[2], new boolean[2]);
    assertThat(read().text())
        .contains("| 年度 | 比例 |  |\n| --- | --- | --- |\n|  | 第一年 | 100% |\n| 第二年 | 50% | 50% |");
  }

  @Test
  void cellThatGoesOnBelowSpeaksThereToo() throws Exception {
    short[] edges = {0, 2000, 4000};
    doc.row("年度", edges, new boolean[2], new boolean[2]);
    doc.row("第一年", edges, new boolean[] {true, false}, new boolean[] {true, false});
    doc.row("第二年", edges, new boolean[2], new boolean[] {true, false});
    assertThat(read().text()).contains("| 第一年 | 100% |\n| 第一年 | 50% |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument>第一条</w:wordDocument>",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n\n=E7=AC=AC"
      })
  void whatOnlyIsNamedDocIsRefused(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("a.doc"), content);
    assertThatExceptionOfType(UnreadableText.class)
        .isThrownBy(() -> PolicyTexts.read(file))
        .withMessageContaining("另存为 docx");
  }

  private PolicyText read() throws Exception {
    return PolicyTexts.read(doc.write(folder.resolve("b.doc")));
  }
}
