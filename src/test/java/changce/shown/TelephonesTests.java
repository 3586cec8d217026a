package changce.shown;

import static org.assertj.core.api.Assertions.assertThat;

import changce.shown.Telephones.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephonesTests {

  @ParameterizedTest
  @CsvSource({
    "可以拨打人才服务窗口0731-88666740。, 0731-88666740",
    "请拨打12345政务服务便民热线, 12345",
    "电话：073188666740转1, 073188666740",
    "（12333）, 12333"
  })
  void numberIsFoundBetweenWhateverStandsThere(String text, String number) {
    assertThat(Telephones.in(text))
        .filteredOn(Piece::number)
        .extracting(Piece::text)
        .containsExactly(number);
    assertThat(Telephones.in(text))
        .extracting(Piece::text)
        .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(text));
  }

  @Test
  void otherFiguresAreNone() {
    assertThat(Telephones.in("湘政办发〔2020〕49号，补助123456元，0731-8866674012")).noneMatch(Piece::number);
  }
}
