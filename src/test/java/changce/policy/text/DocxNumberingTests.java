package changce.policy.text;

import static changce.policy.text.SampleWord.cell;
import static changce.policy.text.SampleWord.cells;
import static changce.policy.text.SampleWord.control;
import static changce.policy.text.SampleWord.item;
import static changce.policy.text.SampleWord.level;
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

/** The numbers that Word prints before paragraphs and that stand nowhere in the file. */
class DocxNumberingTests {

  private static final String CHAPTERS_AND_ARTICLES =
      level(0, "chineseCountingThousand", "第%1章", "")
          + level(1, "chineseCountingThousand", "第%2条", "<w:lvlRestart w:val='0'/>");
  private static final String ARTICLES = level(0, "chineseCountingThousand", "第%1条", "");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "decimal, %1., 1. 5万元以下",
    "decimal, %1．, 1． 5万元以下",
    "decimal, %1, 1 5万元以下",
    "decimal, （%1）, （1）5万元以下",
    "decimal, %1、, 1、5万元以下",
    "decimalEnclosedCircle, %1, ① 5万元以下",
    "decimalFullWidth, %1．, １． 5万元以下",
    "decimalZero, %1, 01 5万元以下",
    "lowerLetter, %1., a. 5万元以下",
    "bullet, ●, 5万元以下"
  })
  void numberIsNeverPartOfTheFigureBehindIt(String format, String label, String right)
      throws Exception {
    assertThat(text(SampleWord.of(item(1, 0, "5万元以下")).list(level(0, format, label, ""))))
        .isEqualTo(right + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "chineseCounting, 12, 十二",
    "chineseCountingThousand, 105, 一百零五",
    "chineseCountingThousand, 110, 一百一十",
    "japaneseCounting, 20, 二十",
    "taiwaneseCountingThousand, 31, 三十一",
    "ideographDigital, 10, 一〇",
    "ideographTraditional, 3, 丙",
    "ideographTraditional, 11, 11",
    "ideographZodiac, 12, 亥",
    "ideographZodiacTraditional, 60, 癸亥",
    "chineseLegalSimplified, 12, 壹拾贰",
    "ideographLegalTraditional, 6, 陸",
    "decimalEnclosedCircleChinese, 20, ⑳",
    "decimalEnclosedCircle, 21, ㉑",
    "decimalEnclosedCircle, 36, ㊱",
    "decimalEnclosedParen, 4, （4）",
    "upperRoman, 49, XLIX",
    "lowerRoman, 4, iv",
    "upperLetter, 28, BB",
    "lowerLetter, 26, z"
  })
  void numbersAreWrittenInTheFormatOfTheList(String format, int number, String right)
      throws Exception {
    String start = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='%d'/></w:lvlOverride>";
    assertThat(
            text(
                SampleWord.of(item(1, 0, "甲项"))
                    .list(level(0, format, "%1、", ""), start.formatted(number))))
        .isEqualTo(right + "、甲项\n");
  }

  @Test
  void formatThatIsNotKnownIsPointedOut() throws Exception {
    Path file =
        SampleWord.of(item(1, 0, "甲项"))
            .list(level(0, "hebrew1", "%1、", ""))
            .write(folder.resolve("a.docx"));
    assertThat(PolicyTexts.read(file).text()).isEqualTo("1、甲项\n");
    assertThat(PolicyTexts.read(file).cautions()).singleElement().asString().contains("hebrew1");
  }

  @Test
  void styleGivesItsParagraphsTheirNumber() throws Exception {
    String styles =
        "<w:style w:type='paragraph' w:styleId='zhang'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='tiao'><w:basedOn w:val='zhang'/></w:style>";
    String levels =
        CHAPTERS_AND_ARTICLES
            .replace("<w:lvlText w:val='第%1章'", "<w:pStyle w:val='zhang'/><w:lvlText w:val='第%1章'")
            .replace("<w:lvlText w:val='第%2条'", "<w:pStyle w:val='tiao'/><w:lvlText w:val='第%2条'");
    SampleWord word =
        SampleWord.of(
                paragraph("<w:pStyle w:val='zhang'/>", "总则"),
                paragraph("<w:pStyle w:val='tiao'/>", "目的。"),
                paragraph(
                    "<w:pStyle w:val='tiao'/><w:numPr><w:numId w:val='0'/></w:numPr>", "不编号。"))
            .with("styles", styles)
            .list(levels);
    assertThat(text(word)).isEqualTo("第一章 总则\n第一条 目的。\n不编号。\n");
  }

  @Test
  void articlesRunOnThroughTheChapters() throws Exception {
    assertThat(
            text(
                SampleWord.of(
                        item(1, 0, "总则"), item(1, 1, "目的。"), item(1, 0, "奖励"), item(1, 1, "标准。"))
                    .list(CHAPTERS_AND_ARTICLES)))
        .isEqualTo("第一章 总则\n第一条 目的。\n第二章 奖励\n第二条 标准。\n");
  }

  @Test
  void itemsBeginAnewBelowEachArticle() throws Exception {
    String levels = ARTICLES + level(1, "chineseCounting", "（%2）", "");
    assertThat(
            text(
                SampleWord.of(
                        item(1, 0, "甲。"), item(1, 1, "子。"), item(1, 0, "乙。"), item(1, 1, "丑。"))
                    .list(levels)))
        .isEqualTo("第一条 甲。\n（一）子。\n第二条 乙。\n（一）丑。\n");
  }

  @Test
  void instancesOfAListCountOnUnlessOneSaysWhereItBegins() throws Exception {
    assertThat(
            text(
                SampleWord.of(
                        item(1, 0, "甲。"),
                        item(2, 0, "乙。"),
                        item(3, 0, "丙。"),
                        item(3, 0, "丁。"),
                        item(1, 0, "戊。"))
                    .list(
                        ARTICLES,
                        "",
                        "",
                        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='10'/></w:lvlOverride>")))
        .isEqualTo("第一条 甲。\n第二条 乙。\n第十条 丙。\n第十一条 丁。\n第十二条 戊。\n");
  }

  @Test
  void legalNumberingIsInArabicDigits() throws Exception {
    String levels =
        level(0, "chineseCountingThousand", "第%1章", "")
            + level(1, "decimal", "%1.%2", "<w:isLgl/>");
    assertThat(text(SampleWord.of(item(1, 0, "总则"), item(1, 1, "2万元。")).list(levels)))
        .isEqualTo("第一章 总则\n1.1 2万元。\n");
  }

  @Test
  void countingGoesThroughContentControlsAndCells() throws Exception {
    SampleWord word =
        SampleWord.of(
                item(1, 0, "甲。"),
                control(item(1, 0, "乙。")),
                "<w:customXml w:element='x'>" + item(1, 0, "丙。") + "</w:customXml>",
                table(
                    row(cells("序号", "项目")), row(cell("", item(1, 0, "<w:r/>")), cells("五星级酒店评定"))))
            .list(level(0, "decimal", "%1", ""));
    assertThat(text(word))
        .isEqualTo("1 甲。\n2 乙。\n3 丙。\n\n| 序号 | 项目 |\n| --- | --- |\n| 4 | 五星级酒店评定 |\n\n");
  }

  @Test
  void deletedAndHiddenParagraphsAreNotCounted() throws Exception {
    String deleted =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
            + "<w:del w:id='2'>"
            + run("删去。").replace("w:t", "w:delText")
            + "</w:del></w:p>";
    String hidden =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
            + run("隐藏。", "<w:vanish/>")
            + "</w:p>";
    assertThat(
            text(SampleWord.of(item(1, 0, "甲。"), deleted, hidden, item(1, 0, "乙。")).list(ARTICLES)))
        .isEqualTo("第一条 甲。\n第二条 乙。\n");
  }

  @Test
  void numberThatTheListHidesIsNotPrinted() throws Exception {
    String level =
        level(0, "decimal", "%1.", "").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>");
    assertThat(text(SampleWord.of(item(1, 0, "5万元以上的，奖励。")).list(level))).isEqualTo("5万元以上的，奖励。\n");
  }

  private String text(SampleWord word) throws Exception {
    return PolicyTexts.read(word.write(folder.resolve("a.docx"))).text();
  }
}
