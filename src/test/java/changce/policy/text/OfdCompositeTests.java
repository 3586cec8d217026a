package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of an OFD draws by reference or within a clip is read where one sees it. */
class OfdCompositeTests {

  private static final String CLAUSE = "第一条　湖滨茶企设备更新的，每台补助9万元。";
  private static final String PLAIN = CLAUSE.replace('　', ' ');
  private static final String OLD = "每台补助15万元。";

  @TempDir Path folder;
  private int id = 100;

  @Test
  void wordsOfACompositeAreReadInTheirPlace() throws Exception {
    String units = unit(8, text(0, 0, "第二条　每年申报一次。") + text(0, 10, "第三条　本办法试行。"));
    String page = composite(8, "20 60 180 30", "") + text(20, 50, CLAUSE) + text(20, 90, "湖滨区");
    assertThat(read(page, units).text()).isEqualTo(PLAIN + "\n第二条 每年申报一次。\n第三条 本办法试行。\n湖滨区");
  }

  @ParameterizedTest
  @CsvSource({"0.5 0 0 0.5 0 0, 40 60 90 20, 62.5", "1 0 0 1 20 10, 0 50 210 40, 70"})
  void matrixOfACompositePlacesItsWords(String ctm, String boundary, double y) throws Exception {
    String units = unit(8, text(20, 10, "9万元"));
    String page =
        text(20, y, "每台补助") + composite(8, boundary, " CTM=\"" + ctm + "\"") + text(20, 80, "每年一次");
    assertThat(read(page, units).text().replaceAll("[ \n]", "")).isEqualTo("每台补助9万元每年一次");
  }

  @Test
  void wordsOutsideTheBoxOfACompositeAreLeftOutAndSaid() throws Exception {
    String units = unit(8, text(0, 0, CLAUSE) + text(0, 40, OLD));
    PolicyText read = read(composite(8, "20 60 180 20", ""), units);
    assertThat(read.text()).isEqualTo(PLAIN);
    assertThat(read.cautions()).containsExactly("第 1 页的水印或看不见的文字没有读入：“" + OLD + "”");
  }

  @Test
  void linesThatOneTextGoesDownAreLines() throws Exception {
    String lines =
        text(20, 60, "第一条　每家补助9万元。第二条　每年六月申报。")
            .replace("\"g 23 5\"", "\"g 11 5 -55 g 10 5\" DeltaY=\"g 11 0 8 g 10 0\"");
    assertThat(read(lines, "").text()).isEqualTo("第一条 每家补助9万元。\n第二条 每年六月申报。");
    String upright = text(20, 60, "每家补助9万元").replace("g 7 5\"", "g 6 0\" DeltaY=\"g 6 5\"");
    assertThat(read(upright + text(60, 20, CLAUSE), "").text()).contains("每家补助9万元");
  }

  @ParameterizedTest
  @ValueSource(strings = {" Visible=\"false\"", " Alpha=\"0\"", " CTM=\"0.7 0.7 -0.7 0.7 0 0\""})
  void compositeThatIsNotSeenIsNotRead(String hidden) throws Exception {
    String page = composite(8, "20 60 180 99", hidden) + text(20, 50, CLAUSE);
    assertThat(read(page, unit(8, text(0, 0, OLD))).text()).isEqualTo(PLAIN);
  }

  @Test
  void compositeWithinACompositeIsReadAndOneWithinItselfEnds() throws Exception {
    String units =
        unit(7, composite(8, "0 10 180 20", "") + text(0, 0, CLAUSE))
            + unit(8, text(0, 0, "第二条　每年申报一次。") + composite(8, "0 10 180 20", ""));
    assertThat(read(composite(7, "20 60 180 99", ""), units).text())
        .startsWith(PLAIN + "\n第二条 每年申报一次。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-90 -90 20 20", "0 40 200 20"})
  void wordsOutsideTheirClipAreLeftOutAndSaid(String box) throws Exception {
    String page = clipped(text(20, 60, OLD), area(box)) + text(20, 50, CLAUSE);
    PolicyText read = read(page, "");
    assertThat(read.text()).isEqualTo(PLAIN);
    assertThat(read.cautions()).containsExactly("第 1 页的水印或看不见的文字没有读入：“" + OLD + "”");
  }

  @Test
  void clipCutsWords() throws Exception {
    String page = clipped(text(20, 60, "每台补助9万元，旧15万元。"), area("0 0 35 6"));
    assertThat(read(text(20, 50, "第一条　设备更新。") + page, "").text().replace("\n", ""))
        .isEqualTo("第一条 设备更新。每台补助9万元");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ofd:Area><ofd:Path Boundary=\"0 0 5 5\"><ofd:AbbreviatedData>A 3 3 0 1 1 5"
            + " 5</ofd:AbbreviatedData></ofd:Path></ofd:Area>",
        "<ofd:Area><ofd:Path Boundary=\"0 0 5 0\"><ofd:AbbreviatedData>M 0 0 L 5 0 L 0 0"
            + " C</ofd:AbbreviatedData></ofd:Path></ofd:Area>",
        "<ofd:Area><ofd:Text Boundary=\"0 0 5 5\" Font=\"1\" Size=\"5\"/></ofd:Area>"
      })
  void clipThatIsNoBoxHidesNothing(String area) throws Exception {
    assertThat(read(clipped(text(20, 60, CLAUSE), area), "").text()).isEqualTo(PLAIN);
  }

  @Test
  void areasOfAClipTogetherShowAllOfIt() throws Exception {
    String page = clipped(text(20, 60, CLAUSE), area("0 0 35 6") + area("35 0 165 6"));
    PolicyText read = read(page, "");
    assertThat(read.text()).isEqualTo(PLAIN);
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void whiteWordsOnAPictureAreReadAndSaidOnce() throws Exception {
    String picture =
        "<ofd:ImageObject ID=\"90\" Boundary=\"15 55 180 30\" CTM=\"180 0 0 30 0 0\""
            + " ResourceID=\"8\"/>";
    String page = picture + white(text(20, 60, OLD)) + white(text(20, 70, "每年六月。"));
    PolicyText read = read(text(20, 40, CLAUSE) + page, "");
    assertThat(read.text().replace("\n", "")).isEqualTo(PLAIN + OLD + "每年六月。");
    assertThat(read.cautions())
        .containsExactly("第 1 页有文字在图片或花纹上，颜色可能看不清，已读入，请核对：“" + OLD + "、每年六月。”");
    assertThat(read(picture + text(20, 60, CLAUSE), "").cautions()).isEmpty();
  }

  private String text(double x, double y, String words) {
    return "<ofd:TextObject ID=\"%d\" Boundary=\"%.1f %.1f %d 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g %d 5\">%s</ofd:TextCode></ofd:TextObject>"
        .formatted(id++, x, y, words.length() * 5, words.length(), words);
  }

  private static String white(String text) {
    return text.replace("<ofd:TextCode", "<ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode");
  }

  private static String clipped(String text, String areas) {
    String clips = "<ofd:Clips><ofd:Clip>" + areas + "</ofd:Clip></ofd:Clips>";
    return text.replace("<ofd:TextCode", clips + "<ofd:TextCode");
  }

  private static String area(String box) {
    String[] edges = box.split(" ", -1);
    return "<ofd:Area><ofd:Path Boundary=\"%s\"><ofd:AbbreviatedData>M 0 0 L %2$s 0 L %2$s %3$s L 0 %3$s C</ofd:AbbreviatedData></ofd:Path></ofd:Area>"
        .replace("%s", box)
        .formatted(box, edges[2], edges[3]);
  }

  private String composite(int unit, String boundary, String more) {
    return "<ofd:CompositeObject ID=\"%d\" Boundary=\"%s\"%s ResourceID=\"%d\"/>"
        .formatted(id++, boundary, more, unit);
  }

  private static String unit(int id, String content) {
    return "<ofd:CompositeGraphicUnit ID=\"%d\" Width=\"180\" Height=\"99\"><ofd:Content>%s</ofd:Content></ofd:CompositeGraphicUnit>"
        .formatted(id, content);
  }

  private PolicyText read(String page, String units) throws IOException, UnreadableText {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("OFD.xml", SampleFiles.OFD);
    files.put(
        "Doc_0/Page_0.xml",
        "<ofd:Page %s><ofd:Content><ofd:Layer ID=\"2\">"
            + page
            + "</ofd:Layer></ofd:Content></ofd:Page>");
    files.put(
        "Doc_0/Res.xml",
        "<ofd:Res %s BaseLoc=\"Res\"><ofd:CompositeGraphicUnits>"
            + units
            + "</ofd:CompositeGraphicUnits></ofd:Res>");
    files.put(
        "Doc_0/Document.xml",
        "<ofd:Document"
            + " %s><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0"
            + " 0 210"
            + " 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page"
            + " ID=\"10\" BaseLoc=\"Page_0.xml\"/></ofd:Pages></ofd:Document>");
    Path file = folder.resolve("a.ofd");
    SampleFiles.zip(file, files);
    return PolicyTexts.read(file);
  }
}
