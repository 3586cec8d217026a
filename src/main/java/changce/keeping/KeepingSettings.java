package changce.keeping;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.PeriodStyle;

/**
 * Each a period in years, months, weeks or days ({@code 3y}, {@code 18m}, {@code 90d}), or {@code
 * forever}: a 0 could be meant either way, so that it is refused.
 *
 * @param texts how long the words of questions, answers, feedback and cases are kept, from when
 *     they were asked or opened. Three years: as long as claims can be brought as a rule (Civil
 *     Code, article 188)
 * @param audit how long entries of the audit trail are kept
 */
@ConfigurationProperties("changce.keeping")
record KeepingSettings(
    @DefaultValue("3y") String texts, @DefaultValue(KeepingSettings.FOREVER) String audit) {

  static final String FOREVER = "forever";

  /** Reviewers and dashboards need the words for a while. */
  private static final int LEAST_TEXT_DAYS = 30;

  /** Logs of a network service: Cybersecurity Law, article 21. */
  private static final int LEAST_AUDIT_DAYS = 180;

  KeepingSettings {
    check("texts", texts, LEAST_TEXT_DAYS);
    check("audit", audit, LEAST_AUDIT_DAYS);
  }

  /** Empty: forever. */
  Optional<Period> textsFor() {
    return period(texts);
  }

  /** Empty: forever. */
  Optional<Period> auditFor() {
    return period(audit);
  }

  private static void check(String name, String value, int leastDays) {
    try {
      LocalDate day = LocalDate.EPOCH;
      Optional<Period> period = period(value);
      if (period.isEmpty() || !day.plus(period.get()).isBefore(day.plusDays(leastDays))) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(problem(name, value, leastDays), e);
    }
    throw new IllegalArgumentException(problem(name, value, leastDays));
  }

  private static String problem(String name, String value, int leastDays) {
    return "changce.keeping.%s 不能是 %s：应写 3y、18m、%dd 这样的期限，至少 %d 天；要永久保存请写 forever"
        .formatted(name, value, leastDays, leastDays);
  }

  private static Optional<Period> period(String value) {
    return value.equals(FOREVER) ? Optional.empty() : Optional.of(PeriodStyle.SIMPLE.parse(value));
  }
}
