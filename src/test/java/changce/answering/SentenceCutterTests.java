package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceCutterTests {

  private final SentenceCutter cutter = new SentenceCutter();

  @Test
  void sentenceLeavesAsSoonAsItsFullStopComes() {
    assertThat(cutter.add("可以直接变更")).isEmpty();
    assertThat(cutter.add("登记[1")).isEmpty();
    assertThat(cutter.add("]")).isEmpty();
    assertThat(cutter.add("。")).containsExactly("可以直接变更登记[1]。");
  }

  @Test
  void marksBehindTheFullStopAreWaitedFor() {
    assertThat(cutter.add("可以直接变更登记。")).isEmpty();
    assertThat(cutter.add("[1")).isEmpty();
    assertThat(cutter.add("][2]")).isEmpty();
    assertThat(cutter.add("也可以先注销")).containsExactly("可以直接变更登记。[1][2]");
  }

  @Test
  void nothingIsWaitedForWhenAnythingElseFollows() {
    cutter.add("没有引注的一句。");
    assertThat(cutter.add("下一句")).containsExactly("没有引注的一句。");
  }

  @Test
  void closingQuoteStaysWithItsSentence() {
    assertThat(cutter.add("要“一次告知[1]。”然后")).containsExactly("要“一次告知[1]。”");
  }

  @Test
  void amountWithAPointIsNotCut() {
    assertThat(cutter.add("本科为1.2万元[1]。")).containsExactly("本科为1.2万元[1]。");
  }

  @Test
  void lineBreakEndsASentence() {
    assertThat(cutter.add("第一行[1]\n第二行[2]\n")).containsExactly("第一行[1]", "第二行[2]");
  }

  @Test
  void endGivesWhatIsLeft() {
    cutter.add("没有句号的最后一句[1]");
    assertThat(cutter.end()).containsExactly("没有句号的最后一句[1]");
    assertThat(cutter.end()).isEmpty();
  }

  @Test
  void anySplittingOfTheStreamGivesTheSameSentences() {
    String answer = "可以直接变更登记[1]。成立日期延续。[1][2]\n两年总额2万元【3】！";
    List<String> whole = new ArrayList<>(cutter.add(answer));
    whole.addAll(cutter.end());
    for (int size = 1; size < answer.length(); size++) {
      SentenceCutter piecemeal = new SentenceCutter();
      List<String> sentences = new ArrayList<>();
      for (int at = 0; at < answer.length(); at += size) {
        sentences.addAll(piecemeal.add(answer.substring(at, Math.min(at + size, answer.length()))));
      }
      sentences.addAll(piecemeal.end());
      assertThat(sentences).isEqualTo(whole);
    }
    assertThat(whole).hasSize(3);
  }
}
