package changce.console.library;

import changce.policy.Edition;
import changce.policy.EditionId;
import changce.policy.Policy;
import changce.policy.PolicyLibrary;
import changce.policy.Validity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The library as its keepers look at it. */
@Component
public class LibraryShelf {

  private static final int SOON = 90;

  private final PolicyLibrary library;
  private final Clock clock;

  LibraryShelf(PolicyLibrary library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** How a policy stands today, at a glance. */
  enum Standing {
    IN_FORCE,
    ENDS_SOON,
    NOT_YET,
    ENDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param daysLeft until the last day, null when none is known or it is past
   */
  record Item(Edition edition, Standing standing, @Nullable Long daysLeft) {

    public Policy policy() {
      return edition.policy();
    }
  }

  /** Editions that count now, and those that wait for somebody; the first to end first. */
  public List<Item> items(String text, String show) {
    LocalDate today = LocalDate.now(clock);
    return library.editions().stream()
        .filter(edition -> shown(edition, show))
        .map(edition -> item(edition, today))
        .filter(item -> !show.equals("ending") || item.standing == Standing.ENDS_SOON)
        .filter(item -> !show.equals("ended") || item.standing == Standing.ENDED)
        .filter(item -> fits(item.policy(), text))
        .sorted(
            Comparator.comparing(
                    Item::daysLeft, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                .thenComparing(item -> item.policy().slug()))
        .toList();
  }

  private static boolean shown(Edition edition, String show) {
    return switch (show) {
      case "waiting" ->
          edition.state() == Edition.State.DRAFT || edition.state() == Edition.State.CHECKED;
      case "withdrawn" -> edition.state() == Edition.State.WITHDRAWN;
      default -> edition.state() == Edition.State.PUBLISHED;
    };
  }

  private static boolean fits(Policy policy, String text) {
    String number = policy.number() == null ? "" : policy.number();
    return (policy.title() + number + policy.issuer() + policy.topics() + policy.slug())
        .toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }

  Optional<Item> item(EditionId id) {
    LocalDate today = LocalDate.now(clock);
    return library.editions().stream()
        .filter(edition -> edition.id().equals(id))
        .map(edition -> item(edition, today))
        .findFirst();
  }

  private static Item item(Edition edition, LocalDate today) {
    Validity validity = edition.policy().validity();
    LocalDate last = validity.to();
    Long left = last == null || last.isBefore(today) ? null : ChronoUnit.DAYS.between(today, last);
    return new Item(edition, standing(validity, today, left), left);
  }

  private static Standing standing(Validity validity, LocalDate today, @Nullable Long left) {
    if (validity.from() != null && validity.from().isAfter(today)) {
      return Standing.NOT_YET;
    }
    if (!validity.inForceOn(today)) {
      return Standing.ENDED;
    }
    return left != null && left <= SOON ? Standing.ENDS_SOON : Standing.IN_FORCE;
  }
}
