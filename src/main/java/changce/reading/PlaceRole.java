package changce.reading;

import java.util.Locale;

/** What a place is named for. */
public enum PlaceRole {
  /** The policy asked about is that place's, or the business is there. */
  APPLIES,
  /** Where somebody studied, came from, sells to, has another office. */
  CIRCUMSTANCE,
  /** No place at all: a road, a river, a school, a dish, or parts of two other words. */
  PART_OF_NAME;

  /** As it stands in {@code places.yml}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
