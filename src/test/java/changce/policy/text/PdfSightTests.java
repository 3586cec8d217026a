package changce.policy.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF says what is seen on its pages, and nothing that is hidden there. */
class PdfSightTests {

  private static final String CLAUSE = "第一条 湖滨茶企每家补助9万元，每年三月申报一次。";

  private final SamplePdf pdf = new SamplePdf();

  @TempDir Path folder;

  @AfterEach
  void close() throws Exception {
    pdf.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 g", "1 1 1 rg", "0.97 0.97 1 rg", "3 Tr"})
  void hiddenWordsAreLeftOutHoweverManyThereAre(String state) throws Exception {
    clause();
    for (int line = 0; line < 8; line++) {
      pdf.text(72, 200 + 30 * line, 16, 0, state, "旧稿规定湖滨茶企每家补助" + line + "5万元。");
    }
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE);
    assertThat(read.cautions().toString()).contains("看不见的文字没有读入");
  }

  @Test
  void pageThatHidesMoreThanItShowsWaitsForSomebody() throws Exception {
    clause();
    pdf.text(72, 200, 12, 0, "1 g", "旧稿规定湖滨茶企每家补助15万元，每年六月申报一次。");
    assertThat(pdf.read(folder).losses()).containsExactly("第 1 页的文字大半看不见，没有读入，请对照原件核对");
  }

  @ParameterizedTest
  @CsvSource({"72, 900, 16", "-200, 300, 16", "72, 300, 0"})
  void wordsOutsideThePageOrTooSmallAreLeftOutAndSaid(int x, int y, int size) throws Exception {
    clause();
    if (size == 0) {
      pdf.draw("q 0.05 0 0 0.05 72 300 cm").text(0, 842, 12, "补助15万元").draw("Q");
    } else {
      pdf.text(x, y, size, "补助15万元");
    }
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE);
    assertThat(read.cautions()).containsExactly("第 1 页的水印或看不见的文字没有读入：“补助15万元”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 g", "0 g", "0.2 0.2 0.8 rg"})
  void wordsThatAreLaterPaintedOverAreLeftOut(String colour) throws Exception {
    clause();
    pdf.text(72, 200, 16, "补助15万元").box(60, 180, 540, 210, colour);
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE);
    assertThat(read.cautions()).containsExactly("第 1 页的水印或看不见的文字没有读入：“补助15万元”");
  }

  @Test
  void figureThatIsPaintedOverAndWrittenAnewIsTheNewOne() throws Exception {
    pdf.page().text(72, 100, 16, "湖滨茶企每家补助15万元。");
    pdf.box(72 + 16 * 8, 82, 72 + 16 * 10, 106, "1 g").text(72 + 16 * 8.5, 100, 16, "9");
    assertThat(pdf.read(folder).text()).isEqualTo("湖滨茶企每家补助9万元。");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wordsWrittenAnewInTheSamePlaceAreRead(boolean painted) throws Exception {
    pdf.page().text(72, 100, 16, 0, painted ? "0 g" : "1 g", "湖滨茶企每家补助9万元。");
    if (painted) {
      pdf.box(60, 80, 540, 110, "1 g");
    }
    pdf.text(72, 100, 16, "湖滨茶企每家补助9万元。");
    assertThat(pdf.read(folder).text()).isEqualTo("湖滨茶企每家补助9万元。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 g 60 720 500 40 re 62 722 496 36 re f*",
        "1 g 60 720 m 560 720 l 560 760 l f",
        "1 g 60 720 m 60 760 300 760 560 740 c f",
        "0 g 60 745 500 0.6 re f",
        "q 0 0 20 20 re W n 1 g 0 0 595 842 re f Q",
        "q 40 40 m 90 90 20 20 10 10 c W n 1 g 0 0 595 842 re f Q",
      })
  void whatIsPaintedElsewhereHidesNothing(String drawn) throws Exception {
    clause();
    pdf.draw(drawn);
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE);
    assertThat(read.cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 0 0.5 rg 60 720 500 40 re f",
        "0 0 0.5 rg 60 720 m 60 760 560 760 560 720 c f",
        "q 60 720 500 40 re W n 0 0 0.5 rg 0 0 595 842 re f Q",
        "0 0 0.5 rg 60 720 200 40 re 260 720 300 40 re f",
      })
  void whiteLettersOnAColouredGroundAreRead(String ground) throws Exception {
    pdf.page().draw(ground).text(72, 100, 16, 0, "1 g", "湖滨茶企补助指南");
    pdf.text(72, 200, 16, CLAUSE.replace(" ", "\u3000"));
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo("湖滨茶企补助指南\n" + CLAUSE);
    assertThat(read.cautions()).isEmpty();
  }

  @Test
  void wordsBehindAPictureAreLeftOutUnlessItIsClear() throws Exception {
    clause();
    pdf.text(72, 200, 16, "补助15万元").picture(60, 180, 540, 210, false);
    pdf.text(72, 300, 16, "第二条　每年一次。").picture(60, 280, 540, 310, true);
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE + "\n第二条 每年一次。");
    assertThat(read.cautions()).containsExactly("第 1 页的水印或看不见的文字没有读入：“补助15万元”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 g", "3 Tr"})
  void wordsBehindThePictureOfAScannedPageAreReadAndSaidToBeRecognised(String state)
      throws Exception {
    pdf.page().text(72, 100, 16, 0, state, CLAUSE.replace(" ", "\u3000"));
    pdf.picture(0, 0, SamplePdf.WIDE, SamplePdf.HIGH, false).text(500, 820, 8, "复印件");
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).startsWith(CLAUSE);
    assertThat(read.cautions()).containsExactly("第 1 页的文字是扫描识别出来的，请对照原件核对");
  }

  @ParameterizedTest
  @CsvSource({"72, 60 100 200 60 re", "300, 60 600 m 400 600 l 60 700 l h"})
  void wordsOutsideTheClipAreLeftOutAndSaid(int x, String clip) throws Exception {
    clause();
    pdf.draw("q " + clip + " W n").text(x, 200, 16, "补助15万元").draw("Q");
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE);
    assertThat(read.cautions()).containsExactly("第 1 页的水印或看不见的文字没有读入：“补助15万元”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60 720 500 60 re W n",
        "60 720 m 60 790 560 790 560 720 c W n",
        "W n",
        "60 720 m many 560 720 l 560 780 l 60 780 l h W n"
      })
  void wordsWithinTheClipAreReadInSilence(String clip) throws Exception {
    String many = IntStream.range(61, 561).mapToObj(x -> x + " 720 l ").collect(joining());
    pdf.page().draw("q " + clip.replace("many", many));
    pdf.text(72, 100, 16, CLAUSE.replace(" ", "\u3000")).draw("Q");
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE);
    assertThat(read.cautions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "picture",
        "/Pattern cs /P1 scn 60 620 500 60 re f",
        "q 60 620 500 60 re W n /S1 sh Q",
        "1 g 60 620 m 60 690 560 690 560 620 c f"
      })
  void whiteWordsOnAnUnknownGroundAreReadAndSaidOnce(String ground) throws Exception {
    clause();
    if (ground.equals("picture")) {
      pdf.picture(60, 150, 560, 230, false);
    } else {
      pdf.draw(ground);
    }
    pdf.text(150, 190, 16, 0, "1 g", "每台补助15万元。");
    pdf.text(150, 210, 16, 0, "1 g", "每年六月。");
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE + "\n每台补助15万元。\n每年六月。");
    assertThat(read.cautions())
        .containsExactly("第 1 页有文字在图片或花纹上，颜色可能看不清，已读入，请核对：“每台补助15万元。、每年六月。”");
  }

  @Test
  void blackWordsOnAPictureAreReadInSilence() throws Exception {
    pdf.page().picture(60, 80, 540, 110, false);
    pdf.text(72, 100, 16, CLAUSE.replace(" ", "\u3000"));
    PolicyText read = pdf.read(folder);
    assertThat(read.text()).isEqualTo(CLAUSE);
    assertThat(read.cautions()).isEmpty();
  }

  private void clause() throws Exception {
    pdf.page().text(72, 100, 16, CLAUSE.replace(" ", "\u3000"));
  }
}
