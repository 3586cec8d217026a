package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.Validity;
import changce.policy.Validity.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @ParameterizedTest
  @CsvSource({"0, 还有0天", "1, 还有1天", "60, 还有60天"})
  void countsTheDaysThatAreLeft(int days, String left) {
    assertThat(ending(TODAY.plusDays(days))).contains(left);
  }

  /** It is cited for a past day: there is nothing to hurry for. */
  @ParameterizedTest
  @CsvSource({"-1", "-59", "-697", "61", "4000"})
  void doesNotWarnOfAnEndThatIsPastOrFar(int days) {
    assertThat(ending(TODAY.plusDays(days))).isNull();
  }

  @Test
  void doesNotWarnWhereNoEndIsKnown() {
    assertThat(ending(null)).isNull();
  }

  private static String ending(LocalDate last) {
    return Texts.ending(new Validity(null, last, Status.CURRENT, null), TODAY);
  }
}
