package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a month, a quarter or a day counts for the year, and is shown as such. */
class YearlyRatesTests {

  private static final Vocabulary VOCABULARY = TestRules.BOOK.vocabulary();
  private static final RuleSet RULE = TestRules.BOOK.rule("four-above-entry").orElseThrow();

  static List<YearlyRates.Rate> rates() {
    return VOCABULARY.rates().rates();
  }

  @ParameterizedTest
  @MethodSource("rates")
  void examplesAreSaidSo(YearlyRates.Rate rate) {
    assertThat(rate.examples()).isNotEmpty();
    assertThat(rate.examples())
        .allSatisfy(example -> assertThat(taken(example)).as(example).isSameAs(rate));
    assertThat(rate.others()).allSatisfy(other -> assertThat(taken(other)).as(other).isNull());
  }

  private static YearlyRates.@Nullable Rate taken(String text) {
    String readable = InputReader.readable(text);
    return Mentions.in(readable, TestRules.DAY).stream()
        .filter(mention -> mention.of(InputKind.MONEY))
        .flatMap(mention -> VOCABULARY.rate(mention, RULE.input("revenue"), readable).stream())
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "月均主营收入160万，十二个月都差不多 | 每月160万，一年合1920万元",
        "一个季度600万左右，四个季度都这个数 | 每季度600万左右，一年约2160万元到2640万元",
        "平均每个月做20万 | 每月20万，一年合240万元",
        "一个月做18万 | 每月18万，一年约194.4万元到237.6万元",
        "每天卖3000块 | 每天3000块，一年约90万元到109.8万元",
        "每月不到15万 | 每月不到15万，一年约0万元到180万元"
      })
  void yearIsTakenFromThem(String text, String said) {
    assertThat(read(text).values().get("revenue")).extracting(Value::said).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"旺季每个月做30万，淡季10万", "上个月做了30万", "今年上半年每月20万", "预计明年每月20万", "每家店每个月20万"})
  void noYearIsTakenWhereTheTimesDiffer(String text) {
    assertThat(read(text).values()).doesNotContainKey("revenue");
  }

  @Test
  void amountThatIsNoYearsIsLeftAsItIs() {
    assertThat(read("我们的在建项目每月500万").values().get("project"))
        .extracting(Value::said)
        .isEqualTo("500万元");
  }

  private static UnderstoodInputs read(String text) {
    return new InputReader(RULE, VOCABULARY, TestRules.DAY).read(text);
  }
}
