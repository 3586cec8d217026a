package changce.retrieval;

import changce.policy.PartialDate;
import changce.policy.Policy;
import changce.policy.Validity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When policies held that have ended on a day that nobody wrote down.
 *
 * <p>From its first day, or the last on which it may have been issued, to the day before the one
 * that replaced it; where that day is not known, to the end of its first year. Nothing is claimed
 * of one whose beginning is not known.
 */
final class OwnTimes {

  private final Map<String, LocalDate> starts = new HashMap<>();

  /** Both days belong to it. */
  record Term(LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  OwnTimes(Collection<Policy> policies) {
    for (Policy policy : policies) {
      LocalDate start = start(policy);
      if (start != null) {
        starts.merge(policy.title(), start, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
  }

  /** Empty for a policy that goes on, or whose last day is known. */
  Optional<Term> of(Policy policy) {
    Validity validity = policy.validity();
    LocalDate from = begun(policy);
    if (validity.status() != Validity.Status.ENDED || validity.to() != null || from == null) {
      return Optional.empty();
    }
    LocalDate replaced = starts.get(String.valueOf(validity.replacedBy()));
    LocalDate to = replaced == null ? LocalDate.of(from.getYear(), 12, 31) : replaced.minusDays(1);
    return to.isBefore(from) ? Optional.empty() : Optional.of(new Term(from, to));
  }

  private static @Nullable LocalDate begun(Policy policy) {
    LocalDate from = policy.validity().from();
    PartialDate issued = policy.issuedOn();
    return from == null && issued != null ? issued.lastDay() : from;
  }

  /** Null where no more than a year or a month is known: it may have begun long before. */
  private static @Nullable LocalDate start(Policy policy) {
    LocalDate from = policy.validity().from();
    PartialDate issued = policy.issuedOn();
    boolean day = issued != null && issued.firstDay().equals(issued.lastDay());
    return from == null && day && issued != null ? issued.firstDay() : from;
  }
}
