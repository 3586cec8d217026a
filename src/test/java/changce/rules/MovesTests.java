package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import changce.rules.Moves.Made;
import changce.rules.Moves.Way;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The expressions of the vocabulary do what their own examples say, and no more. */
class MovesTests {

  private static final Moves MOVES = TestRules.BOOK.vocabulary().moves();

  static List<Way> ways() {
    return MOVES.ways();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void examplesAreSuchTurns(Way way) {
    assertThat(way.examples()).isNotEmpty();
    assertThat(way.examples())
        .allSatisfy(
            example ->
                assertThat(MOVES.in(InputReader.readable(example)).map(Made::move))
                    .as(example)
                    .contains(way.move()));
    assertThat(way.others())
        .allSatisfy(other -> assertThat(MOVES.in(InputReader.readable(other))).as(other).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"不知道要交什么材料", "返回来的税款怎么算", "一年230万", "没有", "是零售", "不在长沙工作", "餐饮业"})
  void answersAndQuestionsAreNone(String text) {
    assertThat(MOVES.in(InputReader.readable(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"哦说错了，是零售 | 是零售", "我不是问这个，我问个转企 | 我问个转企", "更正一下：190万 | 一下：190万"})
  void whatIsSaidBehindItIsKept(String text, String rest) {
    String said = InputReader.readable(text);
    assertThat(MOVES.in(said).orElseThrow().rest()).isEqualTo(InputReader.readable(rest));
  }
}
