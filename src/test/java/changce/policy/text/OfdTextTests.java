package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ofd:FillColor Value=\"255 255 255\"/>",
        "<ofd:FillColor Value=\"#FF #FF #FF\"/>",
        "<ofd:FillColor Value=\"250 252 255\"/>",
        "<ofd:FillColor Value=\"255\"/>",
        "<ofd:FillColor Value=\"0 0 0 0\"/>"
      })
  void wordsInTheColourOfThePaperAreLeftOutAndSaid(String colour) throws Exception {
    String old = text(20, 50, "每台补助15万元。").replace("<ofd:TextCode", colour + "<ofd:TextCode");
    assertThat(whole(old + text(20, 60, FIRST)).cautions())
        .containsExactly("第 1 页的水印或看不见的文字没有读入：“每台补助15万元。”");
    assertThat(read(old + text(20, 60, FIRST))).isEqualTo(plain(FIRST));
  }

  @Test
  void whiteWordsOnAColouredGroundAreRead() throws Exception {
    String white =
        text(20, 50, "湖滨茶企补助指南")
            .replace("<ofd:TextCode", "<ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode");
    PolicyText read = whole(box(15, 45, 100, 20, "0 51 153") + white + text(20, 80, FIRST));
    assertThat(read.text()).isEqualTo("湖滨茶企补助指南\n" + plain(FIRST));
    assertThat(read.cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"255 255 255", "0 0 0"})
  void wordsThatAreLaterPaintedOverAreNotRead(String paint) throws Exception {
    String old = text(20, 50, "第一条　湖滨茶企设备更新的，每台补助15万元。");
    PolicyText read = whole(old + box(15, 45, 180, 15, paint) + text(20, 80, SECOND));
    assertThat(read.text()).isEqualTo(plain(SECOND));
    assertThat(read.cautions().toString()).contains("看不见的文字没有读入");
  }

  @Test
  void figureThatIsPaintedOverAndWrittenAnewIsTheNewOne() throws Exception {
    String old = text(20, 50, "每台补助15万元。");
    String page = old + box(40, 50, 10, 7, "255 255 255") + text(40, 50, " 9");
    assertThat(read(page).replace(" ", "")).isEqualTo("每台补助9万元。");
  }

  @Test
  void frameStrokeAndClearMarkerHideNothing() throws Exception {
    String frame =
        path(
            15,
            45,
            180,
            15,
            "M 0 0 L 180 0 L 180 15 L 0 15 C M 1 1 L 179 1 L 179 14 L 1 14 C",
            "255 0 0",
            255);
    String marker = path(15, 45, 180, 15, "M 0 0 L 180 0 L 180 15 L 0 15 C", "255 255 0", 90);
    String strike = box(15, 53, 180, 0.3, "0 0 0");
    PolicyText read = whole(text(20, 50, FIRST) + frame + marker + strike);
    assertThat(read.text()).isEqualTo(plain(FIRST));
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void wordsOutsideThePageOrTooSmallAreNotRead() throws Exception {
    String outside = text(20, 320, "补助15万元。") + text(-90, 50, "补助16万元。");
    String tiny =
        "<ofd:TextObject ID=\"77\" Boundary=\"20 70 99 6\" Font=\"1\" Size=\"5\" CTM=\"0.05 0 0 0.05 0 0\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 7 5\">补助17万元。</ofd:TextCode></ofd:TextObject>";
    PolicyText read = whole(outside + tiny + text(20, 50, FIRST));
    assertThat(read.text()).isEqualTo(plain(FIRST));
    assertThat(read.cautions().toString()).contains("补助15万元", "补助16万元", "补助17万元");
  }

  @Test
  void blockThatIsNotVisibleIsNotRead() throws Exception {
    String block =
        "<ofd:PageBlock ID=\"88\" Visible=\"false\">"
            + text(20, 50, "补助15万元。")
            + "</ofd:PageBlock>";
    assertThat(read(block + text(20, 60, FIRST))).isEqualTo(plain(FIRST));
  }

  @Test
  void pageThatHidesMoreThanItShowsWaitsForSomebody() throws Exception {
    String old =
        text(20, 50, "第一条　湖滨茶企设备更新的，每台补助15万元，每年补助。")
            .replace("<ofd:TextCode", "<ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode");
    assertThat(whole(old + text(20, 60, "每台补助9万元。")).losses())
        .containsExactly("第 1 页的文字大半看不见，没有读入，请对照原件核对");
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

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
  void wordsBehindAPictureAreLeftOutUnlessItIsClear(int type) throws Exception {
    String picture =
        "<ofd:ImageObject ID=\"90\" Boundary=\"15 45 180 15\" CTM=\"180 0 0 15 0 0\" ResourceID=\"8\"/>";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Doc_0/Page_0.xml", page(text(20, 50, FIRST) + picture + text(20, 80, SECOND), ""));
    files.put("OFD.xml", SampleFiles.OFD);
    files.put(
        "Doc_0/Res.xml",
        "<ofd:Res %s BaseLoc=\"Res\"><ofd:MultiMedias><ofd:MultiMedia ID=\"8\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>");
    files.put(
        "Doc_0/Document.xml",
        "<ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID=\"10\" BaseLoc=\"Page_0.xml\"/></ofd:Pages></ofd:Document>");
    Path file = folder.resolve("a.ofd");
    SampleFiles.zip(file, files);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.createDirectory(zip.getPath("Doc_0/Res"));
      try (OutputStream output = Files.newOutputStream(zip.getPath("Doc_0/Res/a.png"))) {
        ImageIO.write(new BufferedImage(8, 8, type), "png", output);
      }
    }
    boolean clear = type == BufferedImage.TYPE_INT_ARGB;
    assertThat(PolicyTexts.read(file).text())
        .isEqualTo((clear ? plain(FIRST) + "\n" : "") + plain(SECOND));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "[1]", "①"})
  void markOfANoteIsNoPartOfTheFigure(String mark) throws Exception {
    String small =
        "<ofd:TextObject ID=\"%d\" Boundary=\"50 49 4 4\" Font=\"1\" Size=\"2.5\"><ofd:TextCode X=\"0\" Y=\"2.5\">%s</ofd:TextCode></ofd:TextObject>"
            .formatted(id++, mark);
    assertThat(read(text(20, 50, "每台补助二十") + small + text(54, 50, "万元，每家三台。")))
        .containsPattern("二十(万元)?（注[1①]）(万元)?，每家三台。");
  }

  private String text(double x, double y, String words) {
    return "<ofd:TextObject ID=\"%d\" Boundary=\"%.1f %.1f %d 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g %d 5\">%s</ofd:TextCode></ofd:TextObject>"
        .formatted(id++, x, y, words.length() * 5, words.length(), words);
  }

  private String box(double x, double y, double wide, double high, String colour) {
    String way = "M 0 0 L %1$.1f 0 L %1$.1f %2$.1f L 0 %2$.1f C".formatted(wide, high);
    return path(x, y, wide, high, way, colour, 255);
  }

  private String path(
      double x, double y, double wide, double high, String way, String colour, int alpha) {
    return "<ofd:PathObject ID=\"%d\" Boundary=\"%.1f %.1f %.1f %.1f\" Fill=\"true\" Stroke=\"false\"><ofd:FillColor Value=\"%s\" Alpha=\"%d\"/><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
        .formatted(id++, x, y, wide, high, colour, alpha, way);
  }

  private static String page(String content, String before) {
    return "<ofd:Page %s>"
        + before
        + "<ofd:Content><ofd:Layer ID=\"2\">"
        + content
        + "</ofd:Layer></ofd:Content></ofd:Page>";
  }

  private String read(String page) throws IOException, UnreadableText {
    return whole(page).text();
  }

  private PolicyText whole(String page) throws IOException, UnreadableText {
    Path file = folder.resolve("a.ofd");
    SampleFiles.ofd(
        file,
        Map.of("Doc_0/Page_0.xml", page(page, "")),
        "<ofd:Page ID=\"10\" BaseLoc=\"Page_0.xml\"/>");
    return PolicyTexts.read(file);
  }

  private static String plain(String clause) {
    return clause.replace('　', ' ');
  }
}
