package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All documents of an OFD are read, in their current version; what is attached is named. */
class OfdDocumentsTests {

  private static final String BODY =
      "<ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>%r</ofd:DocRoot>%v</ofd:DocBody>";

  @TempDir Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();

  @Test
  void documentsOfAFileAreReadOneAfterAnother() throws Exception {
    document("Doc_0/Document.xml", "Page_0.xml", "第一条 奖励5万元。", "");
    document("Doc_1/Document.xml", "Page_0.xml", "附件 实施细则。", "");
    PolicyText read = read(body("Doc_0/Document.xml", "") + body("Doc_1/Document.xml", ""));
    assertThat(read.text()).isEqualTo("第一条 奖励5万元。\n附件 实施细则。");
    assertThat(read.pageStarts()).hasSize(2);
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void currentVersionIsReadAndSaid() throws Exception {
    PolicyText read = versions("true");
    assertThat(read.text()).isEqualTo("第一条 奖励20万元。");
    assertThat(read.cautions()).containsExactly("文件有几个版本，读入的是当前版本，请核对");
  }

  @Test
  void versionsOfWhichNoneIsCurrentAreSaid() throws Exception {
    PolicyText read = versions("false");
    assertThat(read.text()).isEqualTo("第一条 奖励10万元。");
    assertThat(read.cautions()).containsExactly("文件有几个版本，不知道哪个是当前的，请核对");
  }

  private PolicyText versions(String current) throws IOException, UnreadableText {
    document("Doc_0/Document.xml", "Page_0.xml", "第一条 奖励10万元。", "");
    document("Doc_0/Document2.xml", "Page_1.xml", "第一条 奖励20万元。", "");
    String version =
        "<ofd:DocVersion %s ID=\"1\" Version=\"1.0\"><ofd:FileList/><ofd:DocRoot>/Doc_0/";
    files.put("Doc_0/V1.xml", version + "Document.xml</ofd:DocRoot></ofd:DocVersion>");
    files.put("Doc_0/V2.xml", version + "Document2.xml</ofd:DocRoot></ofd:DocVersion>");
    String versions =
        "<ofd:Versions><ofd:Version ID=\"1\" Index=\"1\" Current=\"false\""
            + " BaseLoc=\"Doc_0/V1.xml\"/><ofd:Version ID=\"2\" Index=\"2\" Current=\"%c\""
            + " BaseLoc=\"Doc_0/V2.xml\"/></ofd:Versions>";
    return read(body("Doc_0/Document.xml", versions.replace("%c", current)));
  }

  @Test
  void attachmentIsNamed() throws Exception {
    document(
        "Doc_0/Document.xml",
        "Page_0.xml",
        "第一条 奖励5万元。",
        "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>");
    files.put(
        "Doc_0/Attachs/Attachments.xml",
        "<ofd:Attachments %s><ofd:Attachment ID=\"1\" Name=\"申报表.xlsx\""
            + " Format=\"xlsx\"><ofd:FileLoc>a.xlsx</ofd:FileLoc></ofd:Attachment></ofd:Attachments>");
    files.put("Doc_0/Attachs/a.xlsx", "x");
    assertThat(read(body("Doc_0/Document.xml", "")).cautions())
        .containsExactly("文件里带有附件，没有读入：“申报表.xlsx”");
  }

  @Test
  void pageWhoseLettersAreOnlyNumbersOfAFontIsRefused() throws Exception {
    document("Doc_0/Document.xml", "Page_0.xml", "¤¤¤¤¤¤¤¤第1条", "");
    assertThatThrownBy(() -> read(body("Doc_0/Document.xml", "")))
        .hasMessageContaining("第 1 页：这一页的字体没有文字对照");
  }

  private void document(String root, String page, String words, String after) {
    files.put(
        root,
        "<ofd:Document"
            + " %s><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0"
            + " 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page"
            + " ID=\"10\" BaseLoc=\""
            + page
            + "\"/></ofd:Pages>"
            + after
            + "</ofd:Document>");
    files.put(
        root.replaceFirst("[^/]+$", "") + page,
        "<ofd:Page %s><ofd:Content><ofd:Layer ID=\"2\"><ofd:TextObject ID=\"5\" Boundary=\"20 30"
            + " 100 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">"
            + words
            + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>");
  }

  private static String body(String root, String versions) {
    return BODY.replace("%r", root).replace("%v", versions);
  }

  private PolicyText read(String bodies) throws IOException, UnreadableText {
    files.put("OFD.xml", "<ofd:OFD %s DocType=\"OFD\" Version=\"1.0\">" + bodies + "</ofd:OFD>");
    Path file = folder.resolve("a.ofd");
    SampleFiles.zip(file, files);
    return PolicyTexts.read(file);
  }
}
