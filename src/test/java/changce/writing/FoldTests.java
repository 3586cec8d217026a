package changce.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "奖励１０万元|奖励10万元",
        "⼒量|力量",
        "個體工商戶|个体工商户",
        "①100万元；⑳50万元|•100万元;•50万元",
        "⒈100万元|•100万元",
        "🄂100万元|•100万元",
        "第②项|第2项",
        "⑴100万元|(1)100万元",
        "②|2",
        "选②|选2",
        "标准：１．２０００万元|标准:•2000万元",
        "标准：1．2022年登记|标准:•2022年登记",
        "标准：3. 5万元以下|标准:•5万元以下",
        "标准：1.5万元|标准:1.5万元",
        "汇率：7.1234|汇率:7.1234",
        "1.0000亿元|1.0000亿元",
        "产值：1.0000亿元|产值:1.0000亿元",
        "行业：糖果，投资额：1.200。行业：粮油，投资额：2.500。|行业:糖果,投资额:1.200。行业:粮油,投资额:2.500。",
        "注册资本：12.500亿元。|注册资本:12.500亿元。",
        "奖励：1.100万元，奖给甲；2.50万元，奖给乙。|奖励:•100万元,奖给甲;•50万元,奖给乙。",
        "增速：12.2000%|增速:12.2000%",
        "版本：2.10.300|版本:2.10.300",
        "补贴１．５万元|补贴1.5万元",
        "每㎡80元|每平方米80元",
        "每㎥3元|每立方米3元",
        "100m²、100m2、100 m³|100平方米、100平方米、100 立方米",
        "5㎞、5㎏、5km|5公里、5公斤、5公里",
        "3㎢、2㏊|3平方公里、2公顷",
        "广义货币M2|广义货币M2",
        "10⁴吨、5×10⁴吨、10⁻³克|10000吨、50000吨、0.001克",
        "10^3万元、5×10^4吨、10^-3克|1000万元、50000吨、0.001克",
        "1022²、30万元²5年|1022•、30万元•5年",
        "½亩、2½年、⅔以上、½以上|0.5亩、2.5年、3分之2以上、2分之1以上",
        "CO₂100吨、PM₂.₅|CO2•100吨、PM2.5",
        "2022㋀5日|2022•1月5日",
        "第Ⅱ类、№12、𝟏𝟎𝟎万元|第II类、No12、100万元"
      })
  void partsMarksFromFigures(String written, String folded) {
    assertThat(Fold.of(written)).isEqualTo(folded);
  }

  /** Whatever stands there, the quick look overlooks nothing that is parted. */
  @ParameterizedTest
  @ValueSource(strings = {"奖%s100万元", "1%s2000万元", "二%s年"})
  void everyCharacterThatIsPartedIsLookedAt(String around) {
    assertThat(
            IntStream.rangeClosed(0, 0x1FFFF)
                .mapToObj(character -> around.formatted(Character.toString(character)))
                .filter(text -> !Fold.of(text).equals(withoutALook(text))))
        .isEmpty();
  }

  private static String withoutALook(String text) {
    return FormalNumerals.numerals(
        Simplified.of(Normalizer.normalize(Fold.parted(text), Normalizer.Form.NFKC)));
  }

  @Test
  void aLineOfAListBeginsWithItsNumber() {
    assertThat(Fold.of("分档补助：\n1.5万元以下不予补助；\n2.5万元以上补助10%。"))
        .isEqualTo("分档补助:\n•5万元以下不予补助;\n•5万元以上补助10%。");
    assertThat(Fold.of("对新建茶园给予\n１．５万元补贴")).isEqualTo("对新建茶园给予\n1.5万元补贴");
  }

  @Test
  void upperCaseIsFoldedWhereItIsAskedFor() {
    assertThat(Fold.of("ＨＴＴＰ")).isEqualTo("HTTP");
    assertThat(Fold.lower("ＨＴＴＰ")).isEqualTo("http");
  }

  @Test
  void foldedTextStaysAsItIs() {
    String folded = Fold.of("①每㎡80元；②10⁴吨；③½亩；１．５万元");
    assertThat(Fold.of(folded)).isEqualTo(folded);
  }
}
