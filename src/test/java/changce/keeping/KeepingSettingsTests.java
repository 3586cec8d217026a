package changce.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingSettingsTests {

  @ParameterizedTest
  @CsvSource({"3y, P3Y", "18m, P18M", "30d, P30D", "1y6m, P1Y6M"})
  void takesPeriodsByTheCalendar(String written, String period) {
    assertThat(new KeepingSettings(written, "10y").textsFor()).contains(Period.parse(period));
  }

  @Test
  void foreverIsAWordOfItsOwn() {
    assertThat(new KeepingSettings("forever", "forever").textsFor()).isEmpty();
    assertThat(new KeepingSettings("forever", "forever").auditFor()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0d", "29d", "-3y", "", "3 years", "always"})
  void refusesWhatCouldBeMeantOtherwise(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeepingSettings(written, "forever"))
        .withMessageContaining("changce.keeping.texts")
        .withMessageContaining("forever");
  }

  @Test
  void auditTrailIsKeptForHalfAYearAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeepingSettings("3y", "179d"))
        .withMessageContaining("changce.keeping.audit");
    assertThat(new KeepingSettings("3y", "180d").auditFor()).contains(Period.ofDays(180));
  }
}
