package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceGateTests {

  private final SentenceGate gate = new SentenceGate();

  @Test
  void sentenceLeavesAsSoonAsItsFullStopComes() {
    assertThat(gate.add("可以直接变更")).isEmpty();
    assertThat(gate.add("登记[1")).isEmpty();
    assertThat(gate.add("]")).isEmpty();
    assertThat(gate.add("。")).containsExactly("可以直接变更登记[1]。");
  }

  @Test
  void marksBehindTheFullStopAreWaitedFor() {
    assertThat(gate.add("可以直接变更登记。")).isEmpty();
    assertThat(gate.add("[1")).isEmpty();
    assertThat(gate.add("][2]")).isEmpty();
    assertThat(gate.add("也可以先注销")).containsExactly("可以直接变更登记。[1][2]");
  }

  @Test
  void nothingIsWaitedForWhenAnythingElseFollows() {
    gate.add("没有引注的一句。");
    assertThat(gate.add("下一句")).containsExactly("没有引注的一句。");
  }

  @Test
  void closingQuoteStaysWithItsSentence() {
    assertThat(gate.add("要“一次告知[1]。”然后")).containsExactly("要“一次告知[1]。”");
  }

  @Test
  void amountWithAPointIsNotCut() {
    assertThat(gate.add("本科为1.2万元[1]。")).containsExactly("本科为1.2万元[1]。");
  }

  @Test
  void lineBreakEndsASentence() {
    assertThat(gate.add("第一行[1]\n第二行[2]\n")).containsExactly("第一行[1]", "第二行[2]");
  }

  @Test
  void endGivesWhatIsLeft() {
    gate.add("没有句号的最后一句[1]");
    assertThat(gate.end()).containsExactly("没有句号的最后一句[1]");
    assertThat(gate.end()).isEmpty();
  }

  @Test
  void anySplittingOfTheStreamGivesTheSameSentences() {
    String answer = "可以直接变更登记[1]。成立日期延续。[1][2]\n两年总额2万元【3】！";
    List<String> whole = new ArrayList<>(gate.add(answer));
    whole.addAll(gate.end());
    for (int size = 1; size < answer.length(); size++) {
      SentenceGate piecemeal = new SentenceGate();
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
