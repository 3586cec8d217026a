package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource({
    "去年的升规奖励还能补领吗, 2025",
    "前年的租房补贴标准, 2024",
    "明年的政策出来没有, 2027",
    "二〇二四年印发的办法, 2024",
    "二零二五年的目录, 2025",
    "24年度入库的企业, 2024",
  })
  void readsAYearInTheFormThatTextsWriteIt(String question, String year) {
    assertThat(Years.namedIn(question, DAY)).containsExactly(year);
  }

  @Test
  void takesNoPeriodForAYear() {
    assertThat(Years.namedIn("社保交满10年，工龄20年的老板，今年能申请吗", DAY)).isEmpty();
  }
}
