package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedForTests {

  @ParameterizedTest
  @CsvSource({
    "购置设备补助多少,AMOUNT,按购置费的30%给予补助。",
    "参加展会补助多少钱,AMOUNT,每次补助八千元。",
    "补贴有效期多久,DURATION,有效期为三年。",
    "受理要几天,DURATION,在15个工作日内办结。",
    "申报截止什么时候,DAY,截止时间为2026年7月31日。",
    "去哪里办,PLACE,向所在地街道提出。",
    "备案要交什么材料,PAPERS,应当提交下列材料：",
  })
  void whatIsAskedForIsToldAndSaid(String question, AskedFor kind, String sentence) {
    assertThat(AskedFor.in(question)).isEqualTo(kind);
    assertThat(kind.saidIn(sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"参加展会补助多少钱,备案后予以公示。", "受理要几天,不收取费用。", "备案要交什么材料,备案后三日内公示。"})
  void anotherSentenceSaysNoneOfIt(String question, String sentence) {
    assertThat(AskedFor.in(question).saidIn(sentence)).isFalse();
  }
}
