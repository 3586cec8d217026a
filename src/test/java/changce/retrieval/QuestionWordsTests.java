package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionWordsTests {

  @Test
  void whatAsksDoesNotCount() {
    QuestionWords words = QuestionWords.of("请问租房补贴有多少钱？", word -> 1);
    assertThat(words.shareIn("租房补贴")).isEqualTo(1);
    assertThat(words.shareIn("请问有多少钱")).isZero();
  }

  @Test
  void rareWordsWeighMore() {
    QuestionWords words = QuestionWords.of("契税 企业", word -> word.equals("契税") ? 9 : 1);
    assertThat(words.shareIn("契税法")).isEqualTo(0.9);
  }

  @Test
  void neitherHalfOfAMixedQuestionIsLost() {
    QuestionWords words = QuestionWords.of("Go 部署 DEPLOYMENT ２０２６", word -> 1);
    assertThat(words.shareIn("go deployment 2026")).isEqualTo(0.75);
    assertThat(words.shareIn("部署")).isEqualTo(0.25);
  }

  @Test
  void questionOfNothingButAskingHoldsNoWords() {
    assertThat(QuestionWords.of("怎么样？", word -> 1).shareIn("怎么样")).isZero();
  }
}
