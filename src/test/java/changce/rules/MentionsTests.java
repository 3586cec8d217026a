package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTests {

  @ParameterizedTest
  @CsvSource({
    "230万, 2300000",
    "230w, 2300000",
    "两百三十万, 2300000",
    "两千三百万, 23000000",
    "2千3百万, 23000000",
    "1.2个亿, 120000000",
    "一个亿, 100000000",
    "1亿2千万, 120000000",
    "三万五, 35000",
    "一亿二, 120000000",
    "两千万元, 20000000",
    "12345元, 12345",
    "1.5亿元, 150000000",
    "五十万块, 500000",
    "一百零五万, 1050000",
    "十六万, 160000",
    "0.01万, 100",
    "半个亿, 50000000",
    "两千零5万, 20050000",
    "2千零50万, 20500000",
    "贰佰叁拾万元, 2300000",
    "①230万, 2300000",
    "一千5百万, 15000000",
    "29万8, 298000",
    "10万5元, 105000",
    "1亿2, 120000000"
  })
  void amountIsReadAsItIsSaid(String said, String yuan) {
    Mention mention = only(said);
    assertThat(mention.unit()).isEqualTo(Mention.Unit.MONEY);
    assertThat(mention.range().exact()).isTrue();
    assertThat(mention.range().low()).isEqualByComparingTo(new BigDecimal(yuan));
  }

  @ParameterizedTest
  @CsvSource({
    "1800来万, 17000000, 19000000",
    "二十几个人, 21, 30",
    "20几个人, 20, 30",
    "两三百万, 2000000, 4000000",
    "200到300万, 2000000, 3000000",
    "200-300万, 2000000, 3000000",
    "七八个人, 7, 9",
    "十几个人, 11, 20",
    "几百万, 2000000, 10000000",
    "几百多万, 2000000, 10000000",
    "几十来万, 200000, 1000000",
    "200多万, 2000000, 3000000",
    "将近200万, 1600000, 2000000",
    "不到200万, 0, 2000000",
    "200万左右, 1800000, 2200000",
    "还不够200万, 0, 2000000",
    "200万都不到, 0, 2000000",
    "200万没到, 0, 2000000",
    "未满200万, 0, 2000000",
    "快两百万, 1600000, 2000000",
    "眼看200万, 1600000, 2000000",
    "差一点200万, 1600000, 2000000",
    "几乎200万, 1600000, 2000000"
  })
  void vagueAmountIsARange(String said, String low, String high) {
    Range range = only(said).range();
    assertThat(range.exact()).isFalse();
    assertThat(range.low()).isEqualByComparingTo(new BigDecimal(low));
    assertThat(range.high()).isEqualByComparingTo(new BigDecimal(high));
  }

  @Test
  void limitOfWhatIsBelowDoesNotReachIt() {
    BigDecimal limit = new BigDecimal("2000000");
    assertThat(only("不到200万").range().atLeast(limit)).isEqualTo(Truth.NO);
    assertThat(only("200多万").range().atLeast(limit)).isEqualTo(Truth.YES);
    assertThat(only("差不多200万").range().atLeast(limit)).isEqualTo(Truth.UNSURE);
    assertThat(only("超过300人").range().moreThan(new BigDecimal("300"))).isEqualTo(Truth.YES);
    assertThat(only("300人").range().moreThan(new BigDecimal("300"))).isEqualTo(Truth.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"一年不到300万", "一年不到三百万", "一年还不到300万", "全年不足300万"})
  void limitBeforeAnAmountIsNotTheYears(String text) {
    assertThat(money(text)).hasSize(1);
    assertThat(money(text).get(0).range().low()).isZero();
    assertThat(money(text).get(0).range().highOpen()).isTrue();
  }

  @Test
  void lengthOfTimeKeepsItsLimit() {
    assertThat(only("一年不到").range().high()).isEqualByComparingTo("1");
    assertThat(only("一年不到").range().exact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2050万美元", "2050万欧元", "两千万港币", "2050万 USD", "2050万美金", "300万英镑"})
  void foreignMoneyIsNoYuan(String text) {
    assertThat(money(text)).isEmpty();
  }

  private static List<Mention> money(String text) {
    return Mentions.in(InputReader.readable(text), TestRules.DAY).stream()
        .filter(mention -> mention.unit() == Mention.Unit.MONEY)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"一年230万3个股东", "一年230万2套设备", "一年230万2026年的"})
  void figureOfWhatFollowsIsNoPartOfTheAmount(String text) {
    assertThat(Mentions.in(text, TestRules.DAY))
        .filteredOn(mention -> mention.unit() == Mention.Unit.MONEY)
        .singleElement()
        .satisfies(one -> assertThat(one.range().low()).isEqualByComparingTo("2300000"));
  }

  @Test
  void whatIsNoQuantityIsNotFound() {
    for (String text : new String[] {"一般纳税人", "3个股东", "第一次", "万一", "十分满意", "一直都在", "千万别", "要几多人"}) {
      assertThat(Mentions.in(text, TestRules.DAY))
          .as(text)
          .noneMatch(
              mention ->
                  mention.unit() == Mention.Unit.MONEY || mention.unit() == Mention.Unit.COUNT);
    }
  }

  @Test
  void whatWasLostIsBelowNought() {
    assertThat(only("-50万").range().low()).isNegative();
    assertThat(only("亏了50万").range().low()).isNegative();
  }

  private static Mention only(String text) {
    assertThat(Mentions.in(InputReader.readable(text), TestRules.DAY)).as(text).hasSize(1);
    return Mentions.in(InputReader.readable(text), TestRules.DAY).get(0);
  }
}
