package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An OFD says what one sees on its pages, from top to end. */
class OfdTextTests {

  private static final String FIRST = "第一条　湖滨茶企设备更新的，每台补助9万元。";
  private static final String SECOND = "第二条　湖滨茶企每年申报一次。";

  @TempDir Path folder;
  private int id = 100;

  @Test
  void pageIsReadByPlaceWhateverTheOrderOfTheFile() throws Exception {
    String page = text(20, 60, SECOND) + text(20, 50, FIRST) + text(60, 30, "湖滨茶企补助办法");
    assertThat(read(page)).isEqualTo("湖滨茶企补助办法\n" + plain(FIRST) + "\n" + plain(SECOND));
  }

  @Test
  void cellsOfARowStandTogetherInWhateverOrderTheyAreWritten() throws Exception {
    StringBuilder page = new StringBuilder(text(20, 30, "资助标准如下："));
    String[][] columns = {{"类别", "甲类", "乙类"}, {"标准", "8万元", "5万元"}, {"期限", "3年", "2年"}};
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < 3; row++) {
        page.append(text(20 + 50 * column, 50 + 10 * row, columns[column][row]));
      }
    }
    assertThat(read(page + text(20, 90, "每年评定一次。")))
        .isEqualTo(
            """
            资助标准如下：

            | 类别 | 标准 | 期限 |
            | --- | --- | --- |
            | 甲类 | 8万元 | 3年 |
            | 乙类 | 5万元 | 2年 |

            每年评定一次。""");
  }

  @Test
  void rowsWithoutNamesStayLines() throws Exception {
    StringBuilder page = new StringBuilder();
    String[][] rows = {{"一等", "10万元"}, {"二等", "5万元"}, {"三等", "2万元"}};
    for (int row = 0; row < 3; row++) {
      page.append(text(20, 50 + 10 * row, rows[row][0]) + text(60, 50 + 10 * row, rows[row][1]));
    }
    assertThat(read(page.toString())).isEqualTo("一等 10万元\n二等 5万元\n三等 2万元");
  }

  @Test
  void textInTwoColumnsIsReadColumnByColumn() throws Exception {
    StringBuilder page = new StringBuilder(text(60, 20, "湖滨茶企公报"));
    for (int line = 0; line < 5; line++) {
      page.append(text(20, 40 + 8 * line, "左栏的第" + line + "行有十几个字连着"));
      page.append(text(110, 40 + 8 * line, "右栏的第" + line + "行有十几个字连着"));
    }
    String read = read(page.toString()).replace("\n", "");
    assertThat(read.indexOf("左栏的第4行")).isLessThan(read.indexOf("右栏的第0行"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fill=\"false\"",
        "Visible=\"false\"",
        "Alpha=\"0\"",
        "CTM=\"0.7 0.7 -0.7 0.7 0 0\""
      })
  void whatIsNotSeenIsNotRead(String hidden) throws Exception {
    String old = text(20, 50, "第一条　湖滨茶企设备更新的，每台补助15万元。");
    String page = old.replace(" Font=", " " + hidden + " Font=") + text(20, 50, FIRST);
    assertThat(read(page)).isEqualTo(plain(FIRST));
  }

  @Test
  void clearColourIsNotSeen() throws Exception {
    String old =
        text(20, 50, "补助15万元。")
            .replace("<ofd:TextCode", "<ofd:FillColor Value=\"0 0 0\" Alpha=\"0\"/><ofd:TextCode");
    assertThat(read(old + text(20, 60, FIRST))).isEqualTo(plain(FIRST));
  }

  @Test
  void textThatIsDrawnTwiceStandsOnce() throws Exception {
    assertThat(read(text(20, 50, FIRST) + text(20.2, 50.1, FIRST))).isEqualTo(plain(FIRST));
  }

  @Test
  void textIsPlacedByItsMatrix() throws Exception {
    String scaled =
        "<ofd:TextObject ID=\"%d\" Boundary=\"0 0 210 297\" Font=\"1\" Size=\"1\" CTM=\"5 0 0 5 20 %d\"><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"g %d 1\">%s</ofd:TextCode></ofd:TextObject>";
    String page =
        scaled.formatted(1, 60, SECOND.length(), SECOND)
            + scaled.formatted(2, 50, FIRST.length(), FIRST);
    assertThat(read(page)).isEqualTo(plain(FIRST) + "\n" + plain(SECOND));
  }

  @Test
  void templateIsReadOnce() throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Doc_0/Tpl.xml", page(text(60, 20, "湖滨区人民政府文件"), ""));
    String uses = "<ofd:Template TemplateID=\"7\" ZOrder=\"Background\"/>";
    files.put("Doc_0/Page_0.xml", page(text(20, 50, FIRST), uses));
    files.put("Doc_0/Page_1.xml", page(text(20, 50, SECOND), uses));
    files.put("OFD.xml", SampleFiles.OFD);
    files.put(
        "Doc_0/Document.xml",
        "<ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/></ofd:CommonData><ofd:Pages><ofd:Page ID=\"10\" BaseLoc=\"Page_0.xml\"/><ofd:Page ID=\"11\" BaseLoc=\"Page_1.xml\"/></ofd:Pages></ofd:Document>");
    Path file = folder.resolve("a.ofd");
    SampleFiles.zip(file, files);
    assertThat(PolicyTexts.read(file).text())
        .isEqualTo("湖滨区人民政府文件\n" + plain(FIRST) + "\n" + plain(SECOND));
  }

  private String text(double x, double y, String words) {
    return "<ofd:TextObject ID=\"%d\" Boundary=\"%.1f %.1f %d 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g %d 5\">%s</ofd:TextCode></ofd:TextObject>"
        .formatted(id++, x, y, words.length() * 5, words.length(), words);
  }

  private static String page(String content, String before) {
    return "<ofd:Page %s>"
        + before
        + "<ofd:Content><ofd:Layer ID=\"2\">"
        + content
        + "</ofd:Layer></ofd:Content></ofd:Page>";
  }

  private String read(String page) throws IOException, UnreadableText {
    Path file = folder.resolve("a.ofd");
    SampleFiles.ofd(
        file,
        Map.of("Doc_0/Page_0.xml", page(page, "")),
        "<ofd:Page ID=\"10\" BaseLoc=\"Page_0.xml\"/>");
    return PolicyTexts.read(file).text();
  }

  private static String plain(String clause) {
    return clause.replace('　', ' ');
  }
}
