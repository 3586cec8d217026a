package changce.conversation;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The day and six digits at random: easy to say, and says nothing of how many there are. */
final class CaseNumber {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private CaseNumber() {}

  static String next(OffsetDateTime now) {
    return "%s-%06d".formatted(now.toLocalDate().format(DAY), RANDOM.nextInt(1_000_000));
  }
}
