package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import changce.policy.Validity.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTests {

  private static final LocalDate FIRST = LocalDate.of(2022, 5, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

  @Test
  void firstAndLastDayBelongToIt() {
    Validity validity = new Validity(FIRST, LAST, Status.CURRENT, null);
    assertThat(validity.inForceOn(FIRST)).isTrue();
    assertThat(validity.inForceOn(LAST)).isTrue();
    assertThat(validity.inForceOn(FIRST.minusDays(1))).isFalse();
    assertThat(validity.inForceOn(LAST.plusDays(1))).isFalse();
  }

  @Test
  void whatEndedNeverAnswers() {
    assertThat(new Validity(null, null, Status.ENDED, "新办法").inForceOn(FIRST)).isFalse();
  }

  @Test
  void saysWhatIsNotKnown() {
    assertThat(new Validity(null, null, Status.UNKNOWN, null).inWords()).startsWith("有效期未见");
    assertThat(new Validity(null, LAST, Status.CURRENT, null).inWords())
        .isEqualTo("有效期至2026-11-23");
    assertThat(new Validity(null, null, Status.ENDED, "新办法").inWords()).isEqualTo("已失效，由新办法替代");
  }

  @Test
  void saysNoDayWhereOnlyTheYearOrMonthIsKnown() {
    Validity year = Validity.until(null, new PartialDate("2026"), Status.CURRENT, null);
    assertThat(year.inWords()).isEqualTo("有效期至2026年");
    assertThat(year.inForceOn(LocalDate.of(2026, 12, 31))).isTrue();
    Validity month = Validity.until(null, new PartialDate("2026-08"), Status.ENDED, null);
    assertThat(month.inWords()).isEqualTo("已失效（有效至2026年8月）");
    assertThat(month.to()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(Validity.until(null, new PartialDate("2026-08-15"), Status.CURRENT, null).inWords())
        .isEqualTo("有效期至2026-08-15");
  }

  @Test
  void cannotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Validity(LAST, FIRST, Status.CURRENT, null));
  }
}
