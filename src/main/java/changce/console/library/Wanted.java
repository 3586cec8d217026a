package changce.console.library;

import changce.console.corrections.Corrections;
import changce.console.gaps.Gaps;
import changce.policy.EditionId;
import changce.staff.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a new file of the library is for: a gap, or a correction that asks for one. */
@Component
class Wanted {

  private static final Pattern PURPOSE =
      Pattern.compile("(gap|correction):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private final Gaps gaps;
  private final Corrections corrections;
  private final Clock clock;

  Wanted(Gaps gaps, Corrections corrections, Clock clock) {
    this.gaps = gaps;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** The question that is to be answered by it; empty when it is for nothing in particular. */
  Optional<String> question(String purpose) {
    Matcher read = PURPOSE.matcher(purpose);
    if (!read.matches()) {
      return Optional.empty();
    }
    UUID id = UUID.fromString(read.group(2));
    return read.group(1).equals("gap")
        ? gaps.find(id, LocalDate.now(clock), LocalDate.now(clock), 1)
            .map(found -> found.gap().question())
        : Optional.of(corrections.known(id).question());
  }

  void met(String purpose, Person by, EditionId draft) {
    Matcher read = PURPOSE.matcher(purpose);
    if (read.matches()) {
      UUID id = UUID.fromString(read.group(2));
      if (read.group(1).equals("gap")) {
        gaps.drafted(id, by, draft);
      } else {
        corrections.drafted(id, draft);
      }
    }
  }
}
