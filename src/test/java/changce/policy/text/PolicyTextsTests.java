package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextsTests {

  private static final String RULE = "第一条 初创企业第一年租金全部免除。";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void textIsDecodedWhateverItsEncoding(String charset) throws Exception {
    Path file = folder.resolve("a.txt");
    Files.write(file, RULE.getBytes(Charset.forName(charset)));
    assertThat(PolicyTexts.read(file).text()).isEqualTo(RULE);
    assertThat(PolicyTexts.read(file).cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void aLostByteIsSaidWithItsPlace(String charset) throws Exception {
    byte[] bytes = (RULE + "\n" + RULE.repeat(3) + "！").getBytes(Charset.forName(charset));
    byte[] broken = Arrays.copyOf(bytes, bytes.length + 5);
    broken[bytes.length] = (byte) 0xff;
    System.arraycopy("(end".getBytes(charset), 0, broken, bytes.length + 1, 4);

    PolicyText read = PolicyTexts.read(written("lost.txt", broken));

    assertThat(read.text()).isEqualTo(RULE + "\n" + RULE.repeat(3) + "！\ufffd(end");
    assertThat(read.cautions()).containsExactly("有 1 处字节读不出，正文里写作 �，第一处在第 2 行“租金全部免除。！�(end”");
  }

  @Test
  void savedPageGivesItsArticleWithoutTheNavigation() throws Exception {
    Path file = folder.resolve("page.html");
    String html =
        """
        <html><head><meta charset="gb2312"><meta name="ArticleTitle" content="麓山区租金减免办法"><script>var x='导航';</script></head>
        <body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zc">政策文件库</a></li></ul></div>
        <div class="wrap"><div class="left"><a href="1">相关链接一</a><a href="2">相关链接二</a></div>
        <div class="TRS_Editor"><p>　　第一条 为了支持初创企业发展，减轻办公场地负担，制定本办法。</p>
        <p>　　第二条&nbsp;租金按下列标准<b>减免</b>：</p>
        <table><tr><th>年度</th><th>比例</th><th>面积</th></tr><tr><td>第一年</td><td>100%</td><td rowspan="2">180平方米</td></tr>
        <tr><td>第二年</td><td>50%</td></tr></table><p>第三条 本办法自2025年3月1日起施行，有效期三年。</p></div></div>
        <div class="footer">主办单位：麓山区人民政府 网站标识码</div></body></html>
        """;
    Files.write(file, html.getBytes(Charset.forName("GB18030")));
    assertThat(PolicyTexts.read(file).text())
        .isEqualTo(
            """
            麓山区租金减免办法
            第一条 为了支持初创企业发展，减轻办公场地负担，制定本办法。
            第二条 租金按下列标准减免：

            | 年度 | 比例 | 面积 |
            | --- | --- | --- |
            | 第一年 | 100% | 180平方米 |
            | 第二年 | 50% | 180平方米 |

            第三条 本办法自2025年3月1日起施行，有效期三年。""");
  }

  @Test
  void pageWithoutAKnownFrameGivesItsDensestPart() throws Exception {
    Path file = folder.resolve("page.htm");
    Files.writeString(
        file,
        "<html><body><div><a href='1'>首页</a><a href='2'>办事服务</a></div><div><div><p>"
            + RULE
            + "</p><p>第二条 申请租金减免的企业应当提交营业执照和租赁合同，并对真实性负责。</p></div></div></body></html>");
    assertThat(PolicyTexts.read(file).text()).startsWith("第一条").doesNotContain("首页");
  }

  @Test
  void docxGivesParagraphsAndTables() throws Exception {
    Path file = folder.resolve("a.docx");
    SampleFiles.docx(
        file, List.of("麓山区租金减免办法", RULE), List.of(List.of("年度", "比例"), List.of("第一年", "100%")));
    assertThat(PolicyTexts.read(file).text())
        .isEqualTo("麓山区租金减免办法\n" + RULE + "\n\n| 年度 | 比例 |\n| --- | --- |\n| 第一年 | 100% |\n\n");
  }

  @Test
  void docxGivesTheNumbersThatWordCounts() throws Exception {
    Path file = folder.resolve("numbered.docx");
    SampleNumbering.write(file, List.of("为了支持初创企业，制定本办法。", "租金减免按年度计算。", "本办法自公布之日起施行。"));
    assertThat(PolicyTexts.read(file).text())
        .isEqualTo("第一条 为了支持初创企业，制定本办法。\n第二条 租金减免按年度计算。\n第三条 本办法自公布之日起施行。\n");
  }

  @Test
  void wpsIsReadAsWhatItIs() throws Exception {
    Path file = folder.resolve("a.wps");
    SampleFiles.docx(file, List.of(RULE), List.of());
    PolicyText read = PolicyTexts.read(file);
    assertThat(read.text()).contains(RULE);
    assertThat(read.format()).isEqualTo(TextFormat.DOCX);
    assertThat(read.cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rent.doc", "rent-doc.wps"})
  void oldWordGivesParagraphsAndTables(String name) throws Exception {
    PolicyText read = PolicyTexts.read(sample(name));
    assertThat(read.format()).isEqualTo(TextFormat.DOC);
    assertThat(read.text())
        .contains("第二条　租金按下列标准减免：")
        .contains("| 年度 | 比例 |\n| --- | --- |\n| 第一年 | 100% |\n| 第二年 | 50% |");
  }

  @Test
  void pdfGivesParagraphsThatLinesAndPagesBroke() throws Exception {
    PolicyText read = PolicyTexts.read(sample("rent.pdf"));
    assertThat(read.text().lines())
        .contains("麓山区创业园租金减免办法", "麓山园发〔2025〕3号")
        .anyMatch(line -> line.startsWith("第二条") && line.endsWith("减免面积不超过一百八十平方米。"))
        .anyMatch(line -> line.startsWith("管理处应当自收到材料之日起") && line.endsWith("申请复核。"));
    assertThat(read.pageAt(read.text().indexOf("第三条"))).isEqualTo(1);
    assertThat(read.pageAt(read.text().indexOf("第四条"))).isEqualTo(2);
  }

  @Test
  void letterThatNoDatabaseTakesBecomesABlank() {
    PolicyText read = PolicyText.of("第一条 初创企业\0第一年\u001f租金全部免除。", TextFormat.PDF);
    assertThat(read.text()).isEqualTo("第一条 初创企业 第一年 租金全部免除。");
  }

  @Test
  void ofdGivesParagraphsThatLinesAndPagesBroke() throws Exception {
    Path file = folder.resolve("a.ofd");
    SampleFiles.ofd(
        file,
        List.of(
            List.of("      麓山区租金减免办法", "  第一条 入驻创业园的初创企业第一年租金", "全部免除，第二年减半。", "— 1 —"),
            List.of("  第二条 本办法自2025年3月1日起施行。", "- 2 -")));
    PolicyText read = PolicyTexts.read(file);
    assertThat(read.text())
        .isEqualTo("麓山区租金减免办法\n第一条 入驻创业园的初创企业第一年租金全部免除，第二年减半。\n第二条 本办法自2025年3月1日起施行。");
    assertThat(read.pageAt(read.text().indexOf("第二条"))).isEqualTo(2);
  }

  @Test
  void sheetAndListBecomeTables() throws Exception {
    Path sheet = folder.resolve("a.xlsx");
    SampleFiles.xlsx(sheet);
    assertThat(PolicyTexts.read(sheet).text())
        .isEqualTo(
            "## 事项清单\n\n| 部门 | 事项 | 时限 |\n| --- | --- | --- |\n| 市场监管 | 变更登记 | 3 |\n| 市场监管 | 注销登记 | 5 |\n\n");
    Path list = folder.resolve("a.csv");
    Files.write(list, "事项,依据\n变更登记,\"条例,第三章\"\n".getBytes(Charset.forName("GB18030")));
    assertThat(PolicyTexts.read(list).text())
        .isEqualTo("\n| 事项 | 依据 |\n| --- | --- |\n| 变更登记 | 条例,第三章 |\n");
  }

  @Test
  void contentDecidesAndTheEndingIsSaidToBeWrong() throws Exception {
    Path file = folder.resolve("a.pdf");
    SampleFiles.docx(file, List.of(RULE), List.of());
    PolicyText read = PolicyTexts.read(file);
    assertThat(read.format()).isEqualTo(TextFormat.DOCX);
    assertThat(read.cautions()).containsExactly("后缀是 .pdf，内容是 Word");
  }

  @Test
  void pdfOfPicturesIsRefused() throws Exception {
    Path file = folder.resolve("scan.pdf");
    SampleFiles.pdf(file, 2, "", "");
    refused(file, "扫描件，没有文字层");
  }

  @Test
  void encryptedFilesAreRefused() throws Exception {
    Path docx = folder.resolve("plain.docx");
    SampleFiles.docx(docx, List.of(RULE), List.of());
    Path encrypted = folder.resolve("a.docx");
    SampleFiles.encrypted(docx, encrypted);
    refused(encrypted, "文件有密码保护");
    Path pdf = folder.resolve("a.pdf");
    SampleFiles.pdf(pdf, 1, "A rule on rents, number ", "secret");
    refused(pdf, "文件有密码保护");
  }

  @Test
  void truncatedFilesAreRefused() throws Exception {
    Path docx = folder.resolve("a.docx");
    SampleFiles.docx(docx, List.of(RULE), List.of());
    SampleFiles.truncate(docx);
    refused(docx, "文件不完整或已损坏");
    for (String name : List.of("rent.pdf", "rent.doc")) {
      Path file = folder.resolve(name);
      Files.copy(sample(name), file);
      SampleFiles.truncate(file);
      assertThatExceptionOfType(UnreadableText.class).isThrownBy(() -> PolicyTexts.read(file));
    }
    Path ofd = folder.resolve("a.ofd");
    SampleFiles.zip(ofd, Map.of("OFD.xml", "<ofd:OFD %s>"));
    refused(ofd, "文件不完整或已损坏");
  }

  @Test
  void bombIsRefusedBeforeItIsOpened() throws Exception {
    Path file = folder.resolve("bomb.docx");
    SampleFiles.bomb(file);
    refused(file, "疑似压缩炸弹");
  }

  @Test
  void xmlWithDefinitionsOfItsOwnIsRefused() throws Exception {
    Path file = folder.resolve("a.ofd");
    SampleFiles.zip(
        file,
        Map.of("OFD.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"));
    refused(file, "DOCTYPE");
  }

  @Test
  void whatIsNoTextIsRefused() throws Exception {
    refused(written("empty.txt", new byte[0]), "文件是空的");
    refused(written("blank.txt", " \n\u3000".getBytes(StandardCharsets.UTF_8)), "文件里没有文字");
    refused(written("nul.txt", new byte[4096]), "空字符（NUL）");
    refused(
        written("photo.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}), "不认识的文件格式");
    refused(written("old.doc", "{\\rtf1 }".getBytes(StandardCharsets.UTF_8)), "RTF");
    refused(
        written(
            "page.mht",
            "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=b\n\n--b\n<html>=E9"
                .getBytes(StandardCharsets.UTF_8)),
        "整页保存的网页（mht）");
    SampleFiles.zip(folder.resolve("files.zip"), Map.of("a.txt", "租金"));
    refused(folder.resolve("files.zip"), "不认识的压缩包");
  }

  @Test
  void fileOfManyPagesIsReadAndPointedOut() throws Exception {
    Path file = folder.resolve("long.pdf");
    SampleFiles.pdf(file, 500, "A rule on rents of page ", "");
    PolicyText read = PolicyTexts.read(file);
    assertThat(read.pageAt(read.text().indexOf("page 500."))).isEqualTo(500);
    assertThat(read.cautions()).containsExactly("共 500 页，请确认不是文件汇编");
    SampleFiles.pdf(file, 1001, "A rule on rents of page ", "");
    refused(file, "超过 1000 页");
  }

  private static void refused(Path file, String reason) {
    assertThatExceptionOfType(UnreadableText.class)
        .isThrownBy(() -> PolicyTexts.read(file))
        .withMessageContaining(reason);
  }

  private Path written(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static Path sample(String name) throws Exception {
    return Path.of(PolicyTextsTests.class.getResource("/policy-files/" + name).toURI());
  }
}
