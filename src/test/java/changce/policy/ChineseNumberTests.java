package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTests {

  @ParameterizedTest
  @CsvSource({
    "五,5",
    "十,10",
    "十二,12",
    "两,2",
    "二十,20",
    "一百,100",
    "一百零三,103",
    "一百一十,110",
    "一千二百六十,1260",
    "二〇二二,2022",
    "二○二六,2026",
    "12,12",
    "１２,12"
  })
  void readsWhatPoliciesWrite(String text, int number) {
    assertThat(ChineseNumber.parse(text)).hasValue(number);
  }

  @Test
  void refusesWhatIsNone() {
    assertThat(ChineseNumber.parse("若干")).isEmpty();
    assertThat(ChineseNumber.parse("十条")).isEmpty();
    assertThat(ChineseNumber.parse("")).isEmpty();
  }
}
