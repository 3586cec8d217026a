package changce.policy.text;

import org.jspecify.annotations.Nullable;

/**
 * A straight line of a page along one of its edges, in points from the upper left corner.
 *
 * @param at its place across: y of a horizontal ruling, x of a vertical one
 * @param from where it begins along its way
 * @param to where it ends
 */
record Ruling(boolean horizontal, double at, double from, double to) {

  /** What is drawn as one line may be a little apart. */
  static final double NEAR = 2;

  /**
   * @return null for a line that slants, or is a dot
   */
  static @Nullable Ruling of(double x1, double y1, double x2, double y2) {
    double wide = Math.abs(x1 - x2);
    double high = Math.abs(y1 - y2);
    if (Math.min(wide, high) > 1 || Math.max(wide, high) < 1) {
      return null;
    }
    return wide > high
        ? new Ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2))
        : new Ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
  }

  /** A bar that is filled instead of drawn, by its corners; null for what is no bar. */
  static @Nullable Ruling bar(double left, double top, double right, double bottom) {
    double thin = Math.min(right - left, bottom - top);
    if (thin > 3) {
      return null;
    }
    return right - left > bottom - top
        ? of(left, (top + bottom) / 2, right, (top + bottom) / 2)
        : of((left + right) / 2, top, (left + right) / 2, bottom);
  }

  boolean covers(double place) {
    return from - NEAR <= place && place <= to + NEAR;
  }

  boolean meets(Ruling other) {
    return horizontal != other.horizontal && covers(other.at) && other.covers(at);
  }
}
