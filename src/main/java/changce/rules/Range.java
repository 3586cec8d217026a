package changce.rules;

import java.math.BigDecimal;

/**
 * A quantity as far as it is known, in the base unit of its kind (元, 人, %, days since 1970).
 *
 * @param low from here; the value itself is possible unless {@code lowOpen}
 * @param high up to here; the value itself is possible unless {@code highOpen}
 */
record Range(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen) {

  static final BigDecimal ENDLESS = new BigDecimal("1E30");

  static Range exactly(BigDecimal value) {
    return new Range(value, false, value, false);
  }

  static Range within(BigDecimal low, BigDecimal high) {
    return new Range(low, false, high, false);
  }

  /** From {@code low}, but not up to {@code high}: 200多万 is below 300万. */
  static Range upTo(BigDecimal low, BigDecimal high) {
    return new Range(low, false, high, true);
  }

  static Range below(BigDecimal value) {
    return upTo(BigDecimal.ZERO, value);
  }

  static Range above(BigDecimal value) {
    return new Range(value, true, ENDLESS, false);
  }

  boolean exact() {
    return low.compareTo(high) == 0;
  }

  boolean endless() {
    return high.compareTo(ENDLESS) == 0;
  }

  Range times(BigDecimal factor) {
    return new Range(
        low.multiply(factor), lowOpen, endless() ? high : high.multiply(factor), highOpen);
  }

  Range plus(Range other) {
    boolean endless = endless() || other.endless();
    return new Range(
        low.add(other.low),
        lowOpen || other.lowOpen,
        endless ? ENDLESS : high.add(other.high),
        highOpen || other.highOpen);
  }

  Truth atLeast(BigDecimal limit) {
    int highest = high.compareTo(limit);
    if (low.compareTo(limit) >= 0) {
      return Truth.YES;
    }
    return highest < 0 || (highest == 0 && highOpen) ? Truth.NO : Truth.UNSURE;
  }

  Truth moreThan(BigDecimal limit) {
    int lowest = low.compareTo(limit);
    if (lowest > 0 || (lowest == 0 && lowOpen)) {
      return Truth.YES;
    }
    return high.compareTo(limit) <= 0 ? Truth.NO : Truth.UNSURE;
  }

  /** Whether nothing in here lies outside of the other. */
  boolean inside(Range other) {
    int lowest = low.compareTo(other.low);
    int highest = high.compareTo(other.high);
    return (lowest > 0 || (lowest == 0 && (lowOpen || !other.lowOpen)))
        && (highest < 0 || (highest == 0 && (highOpen || !other.highOpen)));
  }

  /** Whether something may lie in both. */
  boolean meets(Range other) {
    return !before(other) && !other.before(this);
  }

  private boolean before(Range other) {
    int end = high.compareTo(other.low);
    return end < 0 || (end == 0 && (highOpen || other.lowOpen));
  }

  boolean same(Range other) {
    return low.compareTo(other.low) == 0
        && high.compareTo(other.high) == 0
        && lowOpen == other.lowOpen
        && highOpen == other.highOpen;
  }
}
