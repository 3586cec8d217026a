package changce.console;

import changce.conversation.LoggedAnswer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Why an answer should be looked at, the most urgent first. */
public enum Risk {
  NOT_HELPFUL(90),
  FAILED(80),
  /** A clause that it cited has been changed or withdrawn since. */
  AFFECTED(75),
  DECLINED(70),
  BLOCKED(60),
  LOW_SUPPORT(50),
  ENDING_SOON(40),
  SAMPLE(10);

  private static final int FINE = 1_000_000;

  private final int weight;

  Risk(int weight) {
    this.weight = weight;
  }

  public int weight() {
    return weight;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The greatest risk; empty when nobody need look at it. */
  public static Optional<Risk> of(LoggedAnswer answer, ReviewSettings settings) {
    if (Boolean.FALSE.equals(answer.helpful())) {
      return Optional.of(NOT_HELPFUL);
    }
    if (answer.outcome().startsWith("failed_")) {
      return Optional.of(FAILED);
    }
    if (answer.outcome().startsWith("unanswerable_no")
        || answer.outcome().endsWith("unsupported")) {
      return Optional.of(DECLINED);
    }
    if (answer.blocked() > 0) {
      return Optional.of(BLOCKED);
    }
    return answer.outcome().startsWith("answered_")
        ? ofAnswered(answer, settings)
        : Optional.empty();
  }

  private static Optional<Risk> ofAnswered(LoggedAnswer answer, ReviewSettings settings) {
    Double support = answer.support();
    if (support != null && support < settings.lowSupport()) {
      return Optional.of(LOW_SUPPORT);
    }
    LocalDate until = answer.citedUntil();
    LocalDate asked = answer.askedAt().toLocalDate();
    if (until != null && !until.isAfter(asked.plusDays(settings.endingWithin()))) {
      return Optional.of(ENDING_SOON);
    }
    return chosen(answer.id().value(), settings.sample()) ? Optional.of(SAMPLE) : Optional.empty();
  }

  /** By its random bits: the same on every node, and nobody can steer it. */
  public static boolean chosen(UUID answer, double share) {
    return Math.floorMod(answer.getLeastSignificantBits(), FINE) < share * FINE;
  }

  /** By other bits than {@link #chosen}. */
  public static boolean needsTwo(UUID answer, double share) {
    return Math.floorMod(answer.getLeastSignificantBits() >>> 24, FINE) < share * FINE;
  }
}
