package changce.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenYearTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @CsvSource({
    "2024年,2024",
    "1998,1998",
    "二〇二四年,2024",
    "二零二四年,2024",
    "二o二四年,2024",
    "一九九八,1998",
    "24年,2024",
    "36,2036",
    "37,1937",
    "98年,1998",
    "05,2005",
    "今年,2026",
    "去年,2025",
    "前,2024",
    "大前年,2023",
    "明年,2027"
  })
  void yearIsTheSameHoweverItIsWritten(String written, int year) {
    assertThat(WrittenYear.of(written, TODAY)).isEqualTo(year);
  }

  @Test
  void refusesWhatIsNoYear() {
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(() -> WrittenYear.of("每年", TODAY))
        .withMessageContaining("每");
  }
}
