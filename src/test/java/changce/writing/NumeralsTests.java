package changce.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTests {

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
    "二O二六,2026",
    "二0二六,2026",
    "12,12",
    "１２,12",
    "１０,10"
  })
  void readsWhatPoliciesNumberTheirArticlesAndDaysWith(String text, int number) {
    assertThat(Numerals.whole(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"若干", "十条", "", "三万", "1.5", "二〇二二二〇二二"})
  void refusesWhatNumbersNoArticle(String text) {
    assertThat(Numerals.whole(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2000,2000",
    "2.50,2.5",
    "1.5亿,150000000",
    "2千3百万,23000000",
    "两千零5万,20050000",
    "两千三百,2300",
    "2万亿,2000000000000",
    "三亿零五十万,300500000",
    "二点五,2.5",
    "三点五万,35000",
    "半,0.5",
    "半亿,50000000",
    "一二〇,120",
    "十万,100000",
    "千万,10000000"
  })
  void addsUpWhatIsWrittenInFiguresCharactersOrBoth(String text, String value) {
    assertThat(Numerals.value(text)).hasToString(value);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Numerals.value("若干"));
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Numerals.value(""));
  }
}
