package changce.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingWordsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "租房补贴多少钱",
        "要几年",
        "要多大规模",
        "怎么申请",
        "去哪办",
        "要交啥",
        "算上规吗",
        "算上规吗？",
        "交不交企业所得税",
        "可不可以补办",
        "有没有奖",
        "本科呢"
      })
  void questionAsks(String question) {
    assertThat(AskingWords.in(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"租房补贴", "我们是餐饮店", "一年做了230万", "不超过两年"})
  void whatIsOnlyToldAsksNothing(String told) {
    assertThat(AskingWords.in(told)).isFalse();
  }

  @Test
  void withoutThemItIsWhatIsAskedAbout() {
    assertThat(AskingWords.without("租房补贴多少钱")).isEqualTo("租房补贴");
    assertThat(AskingWords.without("什么时候截止")).isEqualTo("截止");
  }

  @Test
  void wordsToBeSearchedByAreWhatIsNotBlank() {
    assertThat(AskingWords.blanked("请问我们的租房补贴是多少").strip()).isEqualTo("租房补贴");
  }
}
