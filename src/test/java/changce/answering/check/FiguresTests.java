package changce.answering.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

  private static final String CLAUSE =
      "按长人才办发〔2022〕9号，硕士两年总额2万元，本科1.2万元，每月833.33元；35周岁以下，"
          + "公示5个工作日，第十七条，减半至2027年12月31日，5,000万元，电话0731-88666740，《个体工商户登记管理规定》。";

  @ParameterizedTest
  @CsvSource({
    "硕士两年总额2万元。",
    "每月833.33元。",
    "至2027年12月31日。",
    "5000万元以上。",
    "拨打0731-88666740。",
    "第十七条规定。",
    "长人才办发〔2022〕9号。",
    "《个体工商户登记管理规定》。",
    "３５周岁以下。",
    "没有数字的一句。"
  })
  void whatStandsInTheClausePasses(String sentence) {
    assertThat(missing(sentence, CLAUSE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "硕士两年总额3万元。, 3万元",
    "硕士一年总额2万元。, 一年",
    "本科2万元每年12次。, 12次",
    "每月33.33元。, 33.33元",
    "每月833.3元。, 833.3元",
    "至2027年12月3日。, 2027年12月3日",
    "至2027年5月31日。, 2027年5月31日",
    "500万元以上。, 500万元",
    "公示15个工作日。, 15个",
    "拨打0731-88666741。, 0731-88666741",
    "第十六条规定。, 第十六条",
    "长人才办发〔2021〕9号。, 〔2021〕9号",
    "《个体工商户条例》。, 《个体工商户条例》",
    "减半百分之五十。, 百分之五十",
    "补助五万元。, 五万元",
    "见https://evil.example/a。, https://evil.example/a"
  })
  void whatDoesNotIsNamed(String sentence, String figure) {
    assertThat(missing(sentence, CLAUSE)).anyMatch(missing -> missing.contains(figure));
  }

  @Test
  void partOfANumberIsNotTheNumber() {
    assertThat(missing("奖50万元。", "奖150万元。")).containsExactly("50万元");
    assertThat(missing("奖10万。", "奖10万元，另奖1.10万。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"补助三点五万元。, 补助3.5万元。", "增长二点五倍。, 增长2.5倍。", "共一点二亿元。, 共12000万元。"})
  void spelledDecimalsHaveTheirScale(String spelled, String digits) {
    assertThat(missing(spelled, digits)).isEmpty();
    assertThat(missing(spelled, "补助3.6万元，共1.3亿元，增长2.6倍。")).isNotEmpty();
  }

  @Test
  void timesOfDayAreNoDecimals() {
    assertThat(missing("上午九点三十分到下午五点。", "办公时间：上午九点三十分，下午五点。")).isEmpty();
  }

  @Test
  void whateverIsStrungTogetherIsRead() {
    String alphabet = "零〇一二两三九十百千万亿点半之分第条年月日元个号自至到(〔〕)0127.,-% 共";
    Random random = new Random(20261127);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(1 + random.nextInt(14), 0, alphabet.length())
              .mapToObj(at -> alphabet.substring(at, at + 1))
              .collect(Collectors.joining());
      String plain = PlainText.of(text);
      assertThat(Figures.in(plain))
          .as(text)
          .allMatch(figure -> plain.startsWith(figure.text(), figure.start()))
          .allMatch(figure -> figure.end() - figure.start() == figure.text().length());
    }
  }

  private static List<String> missing(String sentence, String clause) {
    List<Figure> held = Figures.in(PlainText.of(clause));
    return Figures.in(PlainText.of(sentence)).stream()
        .filter(figure -> held.stream().noneMatch(figure::standsIn))
        .map(Figure::text)
        .toList();
  }
}
