package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingWindowsTests {

  @Test
  void everySentenceOfALongClauseIsEmbedded() {
    String sentence = "对首次纳入规模以上统计的工业企业，由所在区县按规定给予一次性奖励，资金由区县财政安排解决。";
    String text = sentence.repeat(20) + "最后一句说的是个转企。";
    List<String> windows = windows(text);
    assertThat(windows).hasSizeGreaterThan(3).allSatisfy(w -> assertThat(w).hasSizeLessThan(500));
    assertThat(windows.get(windows.size() - 1)).contains("最后一句说的是个转企。");
    assertThat(windows.stream().mapToInt(w -> w.split(sentence, -1).length - 1).sum())
        .isEqualTo(20);
  }

  @Test
  void windowSaysWhatItIsAbout() {
    assertThat(windows("可以直接申请变更登记。")).containsExactly("登记规定 两条路 可以直接申请变更登记。");
  }

  @Test
  void sentenceLongerThanTheModelReadsIsCut() {
    assertThat(windows("长".repeat(900)).get(0)).hasSize(450);
  }

  @Test
  void rowOfATableIsEmbeddedWithItsHeader() {
    assertThat(windows("按下列标准发放。\n| 层次 | 标准 |\n| --- | --- |\n| 硕士 | 2万元 |\n| 博士 | |"))
        .containsExactly("登记规定 两条路 按下列标准发放。\n层次：硕士，标准：2万元。\n层次：博士。");
  }

  private static List<String> windows(String text) {
    return EmbeddingWindows.of("登记规定", new Clause(List.of("两条路"), 0, text.length(), text));
  }
}
