package changce.policy.text;

import static changce.policy.text.SampleWord.cell;
import static changce.policy.text.SampleWord.cells;
import static changce.policy.text.SampleWord.control;
import static changce.policy.text.SampleWord.paragraph;
import static changce.policy.text.SampleWord.row;
import static changce.policy.text.SampleWord.run;
import static changce.policy.text.SampleWord.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like text in a Word file and is none, and what goes on over the end of a page. */
class DocxPrintTests {

  private static final String PAGE = "<w:r><w:br w:type='page'/></w:r>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:vertAlign w:val='superscript'/>",
        "<w:rStyle w:val='reference'/>",
        "<w:rStyle w:val='high'/>",
        "<w:position w:val='8'/><w:sz w:val='12'/>"
      })
  void raisedNumberIsTheMarkOfANoteHoweverItWasRaised(String properties) throws Exception {
    PolicyText read =
        read(
            SampleWord.of(paragraph(run("补助20") + run("1", properties) + run("万元。")))
                .with(
                    "styles",
                    "<w:style w:type='character' w:styleId='reference'><w:rPr><w:vertAlign"
                        + " w:val='superscript'/></w:rPr></w:style><w:style w:type='character'"
                        + " w:styleId='high'><w:rPr><w:position w:val='8'/></w:rPr></w:style>"));
    assertThat(read.text()).isEqualTo("补助20万元。\n");
    assertThat(read.cautions()).singleElement().asString().contains("上标“1”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"（1）", "[1]", "①", "注1", "1、2", "*", "["})
  void markOfANoteIsKnownHoweverItIsWrittenAndCutUp(String mark) throws Exception {
    String raised = "<w:vertAlign w:val='superscript'/>";
    String rest = mark.equals("[") ? run("1", raised) + run("]", raised) : "";
    PolicyText read =
        read(SampleWord.of(paragraph(run("补助20") + run(mark, raised) + rest + run("万元。"))));
    assertThat(read.text()).isEqualTo("补助20万元。\n");
    assertThat(read.cautions()).singleElement().asString().contains("上标“" + mark);
  }

  @Test
  void raisedNumberBeforeAStrokeIsTheUpperHalfOfAFraction() throws Exception {
    String raised = "<w:vertAlign w:val='superscript'/>";
    String lowered = "<w:vertAlign w:val='subscript'/>";
    String half = run("1", raised) + run("/") + run("2", lowered);
    assertThat(
            text(paragraph(run("按") + half + run("补助。")), paragraph(run("期限1") + half + run("年。"))))
        .isEqualTo("按1/2补助。\n期限1又1/2年。\n");
    assertThat(text(paragraph(run("补助20") + run("1", raised) + run("/人。")))).isEqualTo("补助20/人。\n");
  }

  @Test
  void markThatAnAuthorChoseForANoteIsNoText() throws Exception {
    String mark = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>①</w:t></w:r>";
    assertThat(
            read(SampleWord.of(paragraph(run("补助20") + mark + run("万元。")))
                    .with(
                        "footnotes", "<w:footnote w:id='2'>" + paragraph("税前。") + "</w:footnote>"))
                .text())
        .isEqualTo("补助20万元。\n（注：税前。）\n");
  }

  @ParameterizedTest
  @CsvSource({"<w:strike/>, 划去", "<w:dstrike/>, 划去", "<w:color w:val='FFFFFF'/>, 隐藏"})
  void wordsStruckThroughOrWhiteOnPaperAreLeftOutAndSaid(String properties, String said)
      throws Exception {
    PolicyText read =
        read(SampleWord.of(paragraph(run("每月") + run("1200元", properties) + run("800元。"))));
    assertThat(read.text()).isEqualTo("每月800元。\n");
    assertThat(read.cautions()).singleElement().asString().contains(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<w:shd w:fill='C00000'/>", "<w:highlight w:val='red'/>"})
  void whiteWordsOnAColourAreSeen(String ground) throws Exception {
    String white = "<w:color w:val='FFFFFF'/>";
    assertThat(text(paragraph(run("800元。", white + ground)))).isEqualTo("800元。\n");
    assertThat(
            text(
                table(
                    row(
                        cell("<w:shd w:fill='C00000'/>", paragraph(run("类", white))),
                        cells("标准")))))
        .contains("| 类 | 标准 |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:sz w:val='2'/>",
        "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='FFFFFF'/>",
        "<w:color w:val='000000'/><w:shd w:val='clear' w:fill='000000'/>",
        "<w:color w:val='FEFEFE'/>",
        "<w:rStyle w:val='pale'/>",
        "<w:rStyle w:val='small'/>"
      })
  void wordsInTheColourOfTheirGroundOrOfNoSizeAreLeftOut(String look) throws Exception {
    String styles =
        "<w:style w:type='character' w:styleId='pale'><w:rPr><w:color w:val='FFFFFF'/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='small'><w:rPr><w:sz w:val='1'/></w:rPr></w:style>";
    String words = run("每月") + run("1200元", look) + run("800元。");
    PolicyText read =
        read(
            SampleWord.of(paragraph(words), table(row(cell("", paragraph(words)), cells("标准"))))
                .with("styles", styles));
    assertThat(read.text()).contains("每月800元。\n", "| 每月800元。 | 标准 |").doesNotContain("1200");
    assertThat(read.cautions()).containsExactly("文件里有隐藏的文字，没有读入");
  }

  @Test
  void whiteHeaderWhoseTableHasAStyleIsReadAndSaid() throws Exception {
    String styled =
        table(row(cell("", paragraph(run("类", "<w:color w:val='FFFFFF'/>"))), cells("标准")))
            .replaceFirst("<w:tbl>", "<w:tbl><w:tblPr><w:tblStyle w:val='blue'/></w:tblPr>");
    PolicyText read = read(SampleWord.of(styled));
    assertThat(read.text()).contains("| 类 | 标准 |");
    assertThat(read.cautions()).containsExactly("有白色的文字，底色读不出来，已读入，请核对");
  }

  @Test
  void wordsThatAskForTextAreNone() throws Exception {
    String empty = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent>";
    PolicyText read =
        read(
            SampleWord.of(
                paragraph(
                    run("补助")
                        + control(run("20万元"))
                        + "<w:sdt>"
                        + empty.formatted(run("单击此处输入文字"))
                        + "</w:sdt>"
                        + run("。")),
                "<w:sdt>" + empty.formatted(paragraph("单击此处输入文字")) + "</w:sdt>"));
    assertThat(read.text()).isEqualTo("补助20万元。\n");
    assertThat(read.cautions()).singleElement().asString().contains("没有填写");
  }

  @Test
  void wordsDrawnAsAPictureAreRead() throws Exception {
    assertThat(
            text(
                paragraph(
                    "<w:r><w:pict><v:shape><v:textpath string='每张补2万元'/></v:shape></w:pict></w:r>")))
        .isEqualTo("每张补2万元\n");
  }

  @ParameterizedTest
  @CsvSource({"<w:hidden/>, 隐藏", "<w:del w:id='1'/>, 修订"})
  void rowThatIsNotPrintedIsSaid(String properties, String said) throws Exception {
    PolicyText read =
        read(
            SampleWord.of(
                table(
                    row(cells("类别", "标准")),
                    "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells("旧", "1万元") + "</w:tr>",
                    row(cells("新", "2万元")))));
    assertThat(read.text()).doesNotContain("1万元");
    assertThat(read.cautions()).singleElement().asString().contains(said);
  }

  @Test
  void partInAnotherFileIsSaid() throws Exception {
    assertThat(read(SampleWord.of("<w:p><w:subDoc r:id='x'/></w:p>", paragraph("完。"))).cautions())
        .singleElement()
        .asString()
        .contains("子文档");
  }

  @Test
  void symbolOfAFontIsReadWhereverTheFontIsNamed() throws Exception {
    String font = "<w:rFonts w:hAnsi='Symbol'/>";
    assertThat(text(paragraph(run("\uf0b3", font) + run("500万元")))).isEqualTo("≥500万元\n");
    assertThat(
            read(SampleWord.of(paragraph(run("³", "<w:rStyle w:val='s'/>") + run("500万元")))
                    .with(
                        "styles",
                        "<w:style w:type='character' w:styleId='s'><w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr></w:style>"))
                .text())
        .isEqualTo("≥500万元\n");
  }

  @Test
  void sentenceGoesOnOverTheEndOfAPageOrSection() throws Exception {
    String section = "<w:sectPr/>";
    assertThat(text(paragraph(run("第一条　年接待") + PAGE), paragraph("5万人次的，补9万元。"))).hasLineCount(1);
    assertThat(text(paragraph("第一条　年接待"), paragraph(PAGE), paragraph("5万人次的，补9万元。")))
        .isEqualTo("第一条　年接待5万人次的，补9万元。\n");
    assertThat(text(paragraph(section, "第一条　年接待"), paragraph("5万人次的，补9万元。")))
        .isEqualTo("第一条　年接待5万人次的，补9万元。\n");
  }

  @Test
  void whatEndsWithThePageStaysApart() throws Exception {
    assertThat(text(paragraph(run("一、名称") + PAGE + run("二、标准")))).isEqualTo("一、名称\n二、标准\n");
    assertThat(text(paragraph("2026年3月1日"), paragraph(PAGE), paragraph("补助标准表")))
        .isEqualTo("2026年3月1日\n补助标准表\n");
    assertThat(text(paragraph("第一条　补9万元。"), paragraph(PAGE), paragraph("每年一次。")))
        .isEqualTo("第一条　补9万元。\n每年一次。\n");
  }

  @Test
  void secondRowThatNamesTheColumnsUnderAWideCellIsAHeader() throws Exception {
    assertThat(
            text(
                table(
                    row(cells("行业"), cell("<w:gridSpan w:val='2'/>", paragraph("2026年"))),
                    row(cells("", "比例", "上限")),
                    row(cells("装备", "10%", "200万元")))))
        .contains("| 行业 | 2026年 比例 | 2026年 上限 |\n| --- | --- | --- |\n| 装备 | 10% | 200万元 |");
  }

  private String text(String... blocks) throws Exception {
    return read(SampleWord.of(blocks)).text();
  }

  private PolicyText read(SampleWord word) throws Exception {
    return DocxText.read(word.write(folder.resolve("a.docx")));
  }
}
