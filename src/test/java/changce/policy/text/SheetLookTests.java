package changce.policy.text;

import static changce.policy.text.SampleSheets.row;
import static changce.policy.text.SampleSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk sees in a sheet: where units stand, where a table begins, what is struck out. */
class SheetLookTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"（万元）", "单位： 万 元", "计量单位:万元"})
  void unitAboveATableIsReadHoweverItIsWritten(String unit) throws Exception {
    assertThat(
            text(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("贴息标准表"),
                        row("", "", unit),
                        row("类别", "比例", "贴息上限"),
                        row("微型", "50%", 2),
                        row("小型", "40%", 6))))
        .contains("贴息标准表（")
        .contains("| 微型 | 50% | 2万元 |");
  }

  @Test
  void unitPrintedOnTopOfEveryPageIsThatOfTheTable() throws Exception {
    assertThat(
            text(
                book -> {
                  Sheet sheet =
                      sheet(book, "Sheet1", row("类别", "贴息上限"), row("微型", 2), row("小型", 6));
                  sheet.getHeader().setRight("单位：万元");
                }))
        .startsWith("单位：万元\n")
        .contains("| 微型 | 2万元 |");
  }

  @Test
  void rowOfUnitsUnderTheNamesBelongsToThem() throws Exception {
    assertThat(
            text(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("类别", "比例", "贴息上限"),
                        row("", "%", "万元"),
                        row("微型", 50, 2),
                        row("小型", 40, 6))))
        .contains("| 类别 | 比例（%） | 贴息上限（万元） |\n| --- | --- | --- |\n| 微型 | 50% | 2万元 |");
  }

  @Test
  void tablesSideBySideHaveEachItsOwnUnit() throws Exception {
    assertThat(
            text(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("单位：元", "", "", "单位：万元"),
                        row("岗位", "月补贴", "", "证书", "一次性补贴"),
                        row("见习", 1200, "", "高级工", 2))))
        .contains("| 见习 | 1200元 |")
        .contains("| 高级工 | 2万元 |");
  }

  @Test
  void namesBetweenRowsOfValuesBeginATable() throws Exception {
    assertThat(
            text(
                book ->
                    sheet(
                        book,
                        "Sheet1",
                        row("岗位", "月补贴"),
                        row("普通岗", "1200元"),
                        row("其他", "不予补贴"),
                        row("证书等级", "一次性补贴"),
                        row("高级工", "2000元"))))
        .contains("| 其他 | 不予补贴 |\n\n| 证书等级 | 一次性补贴 |\n| --- | --- |\n| 高级工 | 2000元 |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void whatIsStruckOutOrWhiteIsLeftOutAndSaid(String name) throws Exception {
    PolicyText read =
        PolicyTexts.read(
            SampleSheets.write(
                folder.resolve(name),
                book -> {
                  Sheet sheet =
                      sheet(
                          book,
                          "Sheet1",
                          row("项目", "奖励"),
                          row("旧", "5000元"),
                          row("新", "3000元"),
                          row("另", "2000元"));
                  CellStyle struck = style(book, font -> font.setStrikeout(true));
                  CellStyle white =
                      style(book, font -> font.setColor(IndexedColors.WHITE.getIndex()));
                  CellStyle ground =
                      style(book, font -> font.setColor(IndexedColors.WHITE.getIndex()));
                  ground.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                  ground.setFillForegroundColor(IndexedColors.BLUE.getIndex());
                  sheet.getRow(0).forEach(cell -> cell.setCellStyle(ground));
                  sheet.getRow(1).forEach(cell -> cell.setCellStyle(struck));
                  sheet.getRow(2).forEach(cell -> cell.setCellStyle(white));
                }));
    assertThat(read.text()).contains("| 项目 | 奖励 |\n| --- | --- |\n| 另 | 2000元 |");
    assertThat(read.cautions()).hasSize(4).allMatch(said -> said.contains("划去了或看不见"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void whatAFormatHidesOrNobodySeesIsLeftOutAndSaid(String name) throws Exception {
    PolicyText read =
        PolicyTexts.read(
            SampleSheets.write(
                folder.resolve(name),
                book -> {
                  Sheet sheet =
                      sheet(
                          book,
                          "Sheet1",
                          row("项目", "奖励"),
                          row("甲", 5000),
                          row("乙", "旧4000元"),
                          row("丙", "6000元"),
                          row("丁", "2000元"));
                  CellStyle hiding = style(book, font -> {});
                  hiding.setDataFormat(book.createDataFormat().getFormat(";;;"));
                  CellStyle black =
                      style(book, font -> font.setColor(IndexedColors.RED.getIndex()));
                  black.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                  black.setFillForegroundColor(IndexedColors.RED.getIndex());
                  sheet.getRow(1).getCell(1).setCellStyle(hiding);
                  sheet.getRow(2).getCell(1).setCellStyle(hiding);
                  sheet.getRow(3).getCell(1).setCellStyle(black);
                }));
    assertThat(read.text()).contains("| 丁 | 2000元 |").doesNotContain("5000", "4000", "6000");
    assertThat(read.cautions()).hasSize(3);
  }

  @Test
  void whiteHeaderOfATableWithAStyleIsReadAndSaid() throws Exception {
    PolicyText read =
        PolicyTexts.read(
            SampleSheets.write(
                folder.resolve("a.xlsx"),
                book -> {
                  Sheet sheet = sheet(book, "Sheet1", row("项目", "奖励"), row("甲", "5000元"));
                  CellStyle white =
                      style(book, font -> font.setColor(IndexedColors.WHITE.getIndex()));
                  sheet.getRow(0).forEach(cell -> cell.setCellStyle(white));
                  ((XSSFSheet) sheet)
                      .createTable(new AreaReference("A1:B2", book.getSpreadsheetVersion()));
                }));
    assertThat(read.text()).contains("| 项目 | 奖励 |");
    assertThat(read.cautions()).hasSize(2).allMatch(said -> said.contains("已读入，请核对"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void partThatIsStruckOutOrWhiteIsLeftOutAndSaid(String name) throws Exception {
    PolicyText read =
        words(
            name,
            "20万元（内部50）30万元",
            struck -> struck.setStrikeout(true),
            4,
            white -> white.setColor(IndexedColors.WHITE.getIndex()),
            10);
    assertThat(read.text()).contains("| 甲 | 30万元 |");
    assertThat(read.cautions()).singleElement().asString().contains("B2");
  }

  @ParameterizedTest
  @CsvSource({
    "201万元, 2, 3, 20万元（注1）",
    "20万元[1], 4, 7, 20万元（注1）",
    "20m2, 3, 4, 20m²",
    "5×104吨, 4, 5, 5×10⁴吨",
    "按1/2补助, 1, 2, 按1/2补助",
    "20¹万元, 0, 0, 20万元（注1）"
  })
  void raisedLettersAreNoPartOfTheFigure(String words, int from, int to, String read)
      throws Exception {
    for (String name : new String[] {"a.xlsx", "a.xls"}) {
      assertThat(
              words(name, words, font -> {}, from, font -> font.setTypeOffset(Font.SS_SUPER), to)
                  .text())
          .contains("| 甲 | " + read + " |");
    }
  }

  @Test
  void unitOfTheTableStandsBeforeTheNoteOfItsFigure() throws Exception {
    assertThat(text(book -> sheet(book, "Sheet1", row("单位：万元"), row("项目", "补助"), row("甲", "20¹"))))
        .contains("| 甲 | 20万元（注1） |");
    assertThat(text(book -> sheet(book, "Sheet1", row("项目", "补助¹（万元）"), row("甲", 20))))
        .contains("| 项目 | 补助（万元）（注1） |")
        .contains("| 甲 | 20万元 |");
  }

  @Test
  void wordsInABoxOverTheSheetAreRead() throws Exception {
    assertThat(
            text(
                book -> {
                  XSSFSheet sheet =
                      (XSSFSheet) sheet(book, "Sheet1", row("项目", "补助"), row("甲", "2元"));
                  XSSFDrawing drawing = sheet.createDrawingPatriarch();
                  drawing
                      .createTextbox(drawing.createAnchor(0, 0, 0, 0, 4, 4, 6, 6))
                      .setText("注：每家最高50万元。");
                }))
        .endsWith("| 甲 | 2元 |\n\n注：每家最高50万元。\n\n");
    PolicyText old =
        PolicyTexts.read(
            SampleSheets.write(
                folder.resolve("a.xls"),
                book -> {
                  HSSFSheet sheet =
                      (HSSFSheet) sheet(book, "Sheet1", row("项目", "补助"), row("甲", "2元"));
                  HSSFPatriarch drawing = sheet.createDrawingPatriarch();
                  drawing
                      .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 4, (short) 6, 6))
                      .setString(new HSSFRichTextString("注：每家最高50万元。"));
                  drawing
                      .createCellComment(
                          new HSSFClientAnchor(0, 0, 0, 0, (short) 7, 4, (short) 9, 6))
                      .setString(new HSSFRichTextString("要改。"));
                }));
    assertThat(old.text()).endsWith("\n注：每家最高50万元。\n\n").doesNotContain("要改");
  }

  /** The first letters in one font, those behind them up to the last in another. */
  private PolicyText words(
      String name, String words, Consumer<Font> first, int from, Consumer<Font> then, int to)
      throws Exception {
    return PolicyTexts.read(
        SampleSheets.write(
            folder.resolve(name),
            book -> {
              Sheet sheet = sheet(book, "Sheet1", row("项目", "补助"), row("甲", "-"));
              RichTextString rich = book.getCreationHelper().createRichTextString(words);
              font(book, rich, 0, from, first);
              font(book, rich, from, to, then);
              sheet.getRow(1).getCell(1).setCellValue(rich);
            }));
  }

  private static void font(
      Workbook book, RichTextString words, int from, int to, Consumer<Font> look) {
    if (to > from) {
      Font font = book.createFont();
      look.accept(font);
      words.applyFont(from, to, font);
    }
  }

  private static CellStyle style(Workbook book, Consumer<Font> look) {
    Font font = book.createFont();
    look.accept(font);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private String text(Consumer<Workbook> content) throws Exception {
    return PolicyTexts.read(SampleSheets.write(folder.resolve("a.xlsx"), content)).text();
  }
}
