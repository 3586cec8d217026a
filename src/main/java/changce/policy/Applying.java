package changce.policy;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is searched: passages in force on a day, of policies of some regions.
 *
 * @param regions empty for all
 */
public record Applying(LocalDate day, Set<String> regions) {

  public Applying {
    regions = Set.copyOf(regions);
  }

  public static Applying everywhere(LocalDate day) {
    return new Applying(day, Set.of());
  }

  boolean in(String region) {
    return regions.isEmpty() || regions.contains(region);
  }
}
