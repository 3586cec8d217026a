package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was saved as it is printed says what it said before. */
class PlainPagesTests {

  private static final String FIRST = "第一条　沿街餐饮单位自行安装在线监测设备并与平台联网的，按照";
  private static final String THEN = "设备购置费用的50%给予补助，最高不超过8000元。";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n— 1 —\n\f\n", "\n- 12 -\n", "第 1 页 共 3 页\n\f", "\r\n第1页\r\n"})
  void numberOfAPageIsNoPartOfTheSentenceOverItsEnd(String page) throws Exception {
    assertThat(read(FIRST + "\n" + page + THEN + "\n")).isEqualTo(FIRST + THEN + "\n");
  }

  /** As pages carry them that were copied: a line may break there, and nothing is seen. */
  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u200C", "\u2060", "\uFEFF", "\u00AD"})
  void signWithoutWidthPartsNoFigure(String unseen) throws Exception {
    assertThat(read("一次性奖励2" + unseen + "0万元。")).contains("一次性奖励20万元。");
  }

  @Test
  void marginIsNoIndent() throws Exception {
    assertThat(read("    " + FIRST + "\n    " + THEN + "\n\n    第二条　完。\n"))
        .isEqualTo(FIRST + THEN + "\n\n第二条　完。\n");
  }

  @Test
  void indentOfAParagraphStays() throws Exception {
    assertThat(read("    甲企业补助20万元。\n  乙企业补助\n")).isEqualTo("  甲企业补助20万元。\n乙企业补助\n");
  }

  private String read(String text) throws Exception {
    return PolicyTexts.read(Files.writeString(folder.resolve("a.txt"), text)).text();
  }
}
