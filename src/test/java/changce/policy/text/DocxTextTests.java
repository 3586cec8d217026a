package changce.policy.text;

import static changce.policy.text.SampleWord.cell;
import static changce.policy.text.SampleWord.cells;
import static changce.policy.text.SampleWord.control;
import static changce.policy.text.SampleWord.paragraph;
import static changce.policy.text.SampleWord.row;
import static changce.policy.text.SampleWord.run;
import static changce.policy.text.SampleWord.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Word file says what it prints, neither more nor less. */
class DocxTextTests {

  @TempDir Path folder;

  @Test
  void hiddenTextIsLeftOutAndSaid() throws Exception {
    String styles =
        "<w:style w:type='character' w:styleId='note'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='gone'><w:rPr><w:vanish/></w:rPr></w:style>";
    PolicyText read =
        read(
            SampleWord.of(
                    paragraph(
                        run("每月补贴")
                            + run("1200元", "<w:vanish/>")
                            + run("1100元", "<w:rStyle w:val='note'/>")
                            + run("800", "<w:vanish w:val='0'/>")
                            + run("元。")),
                    paragraph("<w:pStyle w:val='gone'/>", "900元。"))
                .with("styles", styles));
    assertThat(read.text()).isEqualTo("每月补贴800元。\n");
    assertThat(read.cautions()).containsExactly("文件里有隐藏的文字，没有读入");
  }

  @Test
  void changesAreReadAsAccepted() throws Exception {
    PolicyText read =
        read(
            SampleWord.of(
                paragraph(
                    run("奖励")
                        + change("del", run("10").replace("w:t", "w:delText"))
                        + change("ins", run("20"))
                        + run("万元。")
                        + change("moveFrom", run("每年一次。"))),
                paragraph(change("moveTo", run("每年一次。")))));
    assertThat(read.text()).isEqualTo("奖励20万元。\n每年一次。\n");
    assertThat(read.cautions()).singleElement().asString().contains("修订");
  }

  @Test
  void paragraphsAreJoinedWhereTheEndBetweenThemWasDeleted() throws Exception {
    assertThat(
            text(
                paragraph("<w:rPr><w:del w:id='1'/></w:rPr>", "每家奖励"),
                paragraph("20万元。"),
                paragraph("完。")))
        .isEqualTo("每家奖励20万元。\n完。\n");
  }

  @Test
  void deletedRowsAreLeftOut() throws Exception {
    assertThat(
            text(
                table(
                    row(cells("类别", "标准")),
                    "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + cells("旧", "1万元") + "</w:tr>",
                    row(cells("新", "2万元")))))
        .isEqualTo("\n| 类别 | 标准 |\n| --- | --- |\n| 新 | 2万元 |\n\n");
  }

  @Test
  void notesStandBehindTheParagraph() throws Exception {
    String mark = "<w:r><w:%sReference w:id='2'/></w:r>";
    SampleWord word =
        SampleWord.of(
                paragraph(run("最高15") + mark.formatted("footnote") + run("万元。")),
                paragraph(run("另加5万元") + mark.formatted("endnote") + run("。")))
            .with("footnotes", note("footnote", "含区级配套。"))
            .with("endnotes", note("endnote", "限一次。"));
    assertThat(read(word).text()).isEqualTo("最高15万元。\n（注：含区级配套。）\n另加5万元。\n（注：限一次。）\n");
  }

  @Test
  void rowsCellsAndTextInContentControlsKeepTheirPlaces() throws Exception {
    assertThat(
            text(
                table(
                    row(cells("类别", "标准", "期限")),
                    control(row(cells("甲", "10万元", "6月"))),
                    row(cells("乙"), control(cell("", "20万元")), cells("7月")),
                    row(cells("丙"), cell("", paragraph(control(run("30万元")))), cells("8月")))))
        .contains("| 甲 | 10万元 | 6月 |\n| 乙 | 20万元 | 7月 |\n| 丙 | 30万元 | 8月 |");
  }

  @Test
  void tableInAContentControlStaysATable() throws Exception {
    assertThat(
            text(control(paragraph("如下：") + table(row(cells("类别", "标准")), row(cells("甲", "1万元"))))))
        .isEqualTo("如下：\n\n| 类别 | 标准 |\n| --- | --- |\n| 甲 | 1万元 |\n\n");
  }

  @Test
  void customXmlIsReadAroundBlocksAndRuns() throws Exception {
    assertThat(
            text(
                "<w:customXml w:element='x'>" + paragraph("第一段。") + "</w:customXml>",
                paragraph(
                    run("奖励") + "<w:customXml w:element='y'>" + run("5万元") + "</w:customXml>")))
        .isEqualTo("第一段。\n奖励5万元\n");
  }

  @Test
  void textBoxIsReadOnce() throws Exception {
    String box = "<w:txbxContent>" + paragraph("每张2万元。") + "</w:txbxContent>";
    assertThat(
            text(
                paragraph(
                    run("改造券。")
                        + "<w:r><mc:AlternateContent><mc:Choice"
                        + " Requires='wps'><w:drawing><wps:txbx>"
                        + box
                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                        + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")))
        .isEqualTo("改造券。\n每张2万元。\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Symbol, F0B3, ≥", "Symbol, F0A3, ≤", "Symbol, F0B4, ×", "Symbol, F0B1, ±",
    "Wingdings, F0FE, ☑", "Wingdings, F0A8, □", "Wingdings, F06F, □", "Wingdings, F0FC, ✓",
    "Wingdings 2, F052, ☑", "Wingdings 2, F0A3, □", "Wingdings 2, 0052, ☑"
  })
  void signsOfSymbolFontsAreRead(String font, String code, String sign) throws Exception {
    String symbol = "<w:r><w:sym w:font='%s' w:char='%s'/></w:r>".formatted(font, code);
    assertThat(text(paragraph(symbol + run("500万美元")))).isEqualTo(sign + "500万美元\n");
    String typed =
        run(
            Character.toString(Integer.parseInt(code, 16)),
            "<w:rFonts w:ascii='%s' w:hAnsi='%s'/>".formatted(font, font));
    assertThat(text(paragraph(typed + run("是")))).isEqualTo(sign + "是\n");
  }

  @Test
  void signThatIsNotKnownIsMarked() throws Exception {
    PolicyText read =
        read(
            SampleWord.of(
                paragraph("<w:r><w:sym w:font='Webdings' w:char='F061'/></w:r>" + run("是"))));
    assertThat(read.text()).isEqualTo("〓是\n");
    assertThat(read.cautions()).singleElement().asString().contains("Webdings F061");
  }

  @Test
  void tickBoxOfAFormIsRead() throws Exception {
    String box =
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default"
            + " w:val='%d'/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType='end'/></w:r>";
    assertThat(text(paragraph(box.formatted(1) + run("是") + box.formatted(0) + run("否"))))
        .isEqualTo("☑是☐否\n");
  }

  @Test
  void fieldsShowWhatTheyShowAndNotWhatTheyDo() throws Exception {
    String begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    String separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    String ringed = begin + "<w:r><w:instrText>eq \\o\\ac(○,2)</w:instrText></w:r>" + end;
    String goTo = "<w:r><w:instrText>REF a</w:instrText></w:r>";
    assertThat(
            text(
                paragraph(
                    ringed + run("按") + begin + goTo + separate + run("第二条") + end + run("办。"))))
        .isEqualTo("②按第二条办。\n");
    PolicyText read =
        read(
            SampleWord.of(
                paragraph(
                    begin + "<w:r><w:instrText>AUTONUM</w:instrText></w:r>" + end + run("甲"))));
    assertThat(read.text()).isEqualTo("〓甲\n");
    assertThat(read.cautions()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"=SUM(ABOVE), 〓", "REF _Ref1 \\r \\h, 〓", "SEQ 表, 〓", "XE 补助, ''", "PAGE, ''"})
  void valueThatAFieldDoesNotHoldIsMissing(String field, String shown) throws Exception {
    String empty =
        "<w:r><w:fldChar"
            + " w:fldCharType='begin'/></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType='end'/></w:r>";
    PolicyText read =
        read(SampleWord.of(paragraph(run("合计") + empty.formatted(field) + run("万元"))));
    assertThat(read.text()).isEqualTo("合计" + shown + "万元\n");
    assertThat(read.cautions()).hasSize(shown.length());
  }

  @Test
  void fractionBehindAWholeNumberStaysApart() throws Exception {
    String half =
        "<m:f><m:num>" + letters("1") + "</m:num><m:den>" + letters("2") + "</m:den></m:f>";
    String field =
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>EQ"
            + " \\f(1,2)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
    assertThat(
            text(
                paragraph(run("期限") + "<m:oMath>" + letters("1") + half + "</m:oMath>" + run("年")),
                paragraph(run("期限1") + "<m:oMath>" + half + "</m:oMath>" + run("年")),
                paragraph(run("期限1") + field + run("年")),
                paragraph(run("按") + "<m:oMath>" + half + "</m:oMath>" + run("给予"))))
        .isEqualTo("期限1又1/2年\n期限1又1/2年\n期限1又1/2年\n按1/2给予\n");
  }

  @Test
  void formulasAreWrittenInOneLine() throws Exception {
    String quotient = "<m:f><m:num>%s</m:num><m:den>%s</m:den></m:f>";
    assertThat(
            text(
                paragraph(
                    run("补贴=")
                        + "<m:oMath>"
                        + quotient.formatted(letters("收入-成本"), letters("12"))
                        + letters("×10%")
                        + "</m:oMath>"
                        + run("。"))))
        .isEqualTo("补贴=(收入-成本)/12×10%。\n");
    assertThat(
            text(
                paragraph(
                    "<m:oMathPara><m:oMath><m:sSup><m:e>"
                        + letters("r")
                        + "</m:e><m:sup>"
                        + letters("2")
                        + "</m:sup></m:sSup></m:oMath></m:oMathPara>")))
        .isEqualTo("r^2\n");
  }

  @Test
  void formulaOfAnotherProgramIsMarked() throws Exception {
    PolicyText read =
        read(
            SampleWord.of(
                paragraph(
                    run("按下式计算：")
                        + "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject"
                        + " ProgID='Equation.3'/></w:object></w:r>"
                        + run("。"))));
    assertThat(read.text()).isEqualTo("按下式计算：〓。\n");
    assertThat(read.cautions()).singleElement().asString().contains("公式");
  }

  @Test
  void raisedDigitsAreNoPartOfTheFigure() throws Exception {
    String raised = "<w:vertAlign w:val='superscript'/>";
    assertThat(
            text(
                paragraph(
                    run("最高20")
                        + run("1", raised)
                        + run("万元，10")
                        + run("4", raised)
                        + run("吨，50m")
                        + run("2", raised))))
        .isEqualTo("最高20万元，10^4吨，50m²\n");
  }

  @Test
  void powerIsNoNoteAndADoubtfulOneIsSaid() throws Exception {
    String raised = "<w:vertAlign w:val='superscript'/>";
    PolicyText read =
        read(
            SampleWord.of(
                paragraph(run("补贴10") + run("3", raised) + run("万元")),
                paragraph(run("5×10") + run("1", raised) + run("2", raised) + run("吨")),
                paragraph(run("10") + run("-", raised) + run("3", raised) + run("克")),
                paragraph(run("补贴10") + run("1", raised) + run("万元")),
                paragraph(run("补贴10") + run("2", raised) + run("万元"))));
    assertThat(read.text()).isEqualTo("补贴10^3万元\n5×10^12吨\n10^-3克\n补贴10万元\n补贴10〓万元\n");
    assertThat(read.cautions()).anySatisfy(said -> assertThat(said).contains("“2”分不清"));
  }

  @Test
  void rowKeepsItsPlaceAfterColumnsThatItLeavesOut() throws Exception {
    assertThat(
            text(
                table(
                    row(cells("类别", "档次", "奖励")),
                    "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>"
                        + cells("二档", "5万元")
                        + "</w:tr>",
                    "<w:tr><w:trPr><w:gridAfter w:val='1'/></w:trPr>"
                        + cells("乙", "三档")
                        + "</w:tr>")))
        .contains("|  | 二档 | 5万元 |\n| 乙 | 三档 |  |");
  }

  @Test
  void twoRowsOfHeadersBecomeOne() throws Exception {
    assertThat(
            text(
                table(
                    row(cell("<w:gridSpan w:val='3'/>", "单位：万元")),
                    row(
                        cell("<w:vMerge w:val='restart'/>", "行业"),
                        cell("<w:gridSpan w:val='2'/>", "2026年")),
                    row(cell("<w:vMerge/>", ""), cells("比例", "上限")),
                    row(cells("装备", "10%", "200")),
                    row(cell("<w:gridSpan w:val='3'/>", "注：每年一次。")))))
        .isEqualTo(
            """
            单位：万元

            | 行业 | 2026年 比例 | 2026年 上限 |
            | --- | --- | --- |
            | 装备 | 10% | 200 |
            注：每年一次。

            """);
  }

  @Test
  void mergedCellsSpeakInEveryRowAndColumn() throws Exception {
    assertThat(
            text(
                table(
                    row(cells("类别", "标准", "期限")),
                    row(cell("<w:vMerge w:val='restart'/>", "盆花"), cells("4万元", "2年")),
                    row(cell("<w:vMerge/>", ""), cells("9万元", "3年")),
                    row(cell("<w:gridSpan w:val='3'/>", "二、苗木")),
                    row(cell("<w:gridSpan w:val='2'/>", "6万元"), cells("1年")),
                    row(cell("<w:gridSpan w:val='2'/>", "其他，不分标准"), cells("1年")))))
        .contains(
            """
            | 盆花 | 4万元 | 2年 |
            | 盆花 | 9万元 | 3年 |
            | 二、苗木 |  |  |
            | 6万元 | 6万元 | 1年 |
            | 其他，不分标准 |  | 1年 |
            """
                .strip());
  }

  @Test
  void pageEndsInTheMiddleOfASentence() throws Exception {
    String page = "<w:r><w:br w:type='page'/></w:r>";
    assertThat(
            text(
                paragraph(
                    run("年接待")
                        + page
                        + run("5万人次以上的，资助")
                        + "<w:r><w:lastRenderedPageBreak/></w:r>"
                        + run("9万元。")
                        + page
                        + run("附则"))))
        .isEqualTo("年接待5万人次以上的，资助9万元。\n附则\n");
  }

  @Test
  void strictOpenXmlIsRead() throws Exception {
    Path file = SampleWord.of(paragraph("给予12万元补助。")).strict().write(folder.resolve("a.docx"));
    assertThat(PolicyTexts.read(file).text()).isEqualTo("给予12万元补助。\n");
  }

  @Test
  void fileInTheFileIsReadOrNamed() throws Exception {
    String page = "<html><body><p>第二条 每人每月补贴150元。</p></body></html>";
    PolicyText read =
        read(
            SampleWord.of(paragraph("第一条 按人数补贴。"), "<w:altChunk r:id='a.htm'/>")
                .chunk("a.htm", page));
    assertThat(read.text().lines()).contains("第二条 每人每月补贴150元。");
    assertThat(read.cautions()).singleElement().asString().contains("altChunk");
    Path rtf =
        SampleWord.of(paragraph("第一条"), "<w:altChunk r:id='a.rtf'/>")
            .chunk("a.rtf", "{\\rtf1 150}")
            .write(folder.resolve("b.docx"));
    assertThatExceptionOfType(UnreadableText.class)
        .isThrownBy(() -> PolicyTexts.read(rtf))
        .withMessageContaining("a.rtf")
        .withMessageContaining("另存为 docx");
  }

  private static String change(String kind, String content) {
    return "<w:%s w:id='1' w:author='a'>%s</w:%s>".formatted(kind, content, kind);
  }

  private static String letters(String text) {
    return "<m:r><m:t>" + text + "</m:t></m:r>";
  }

  private static String note(String kind, String text) {
    return "<w:%s w:id='2'>%s</w:%s>"
        .formatted(kind, paragraph("<w:r><w:%sRef/></w:r>".formatted(kind) + run(text)), kind);
  }

  private String text(String... blocks) throws Exception {
    return read(SampleWord.of(blocks)).text();
  }

  private PolicyText read(SampleWord word) throws Exception {
    return PolicyTexts.read(word.write(folder.resolve("a.docx")));
  }
}
