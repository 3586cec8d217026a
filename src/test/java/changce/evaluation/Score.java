package changce.evaluation;

import java.util.Locale;

/** So many of so many. */
record Score(int right, int of) {

  Score and(boolean one) {
    return new Score(right + (one ? 1 : 0), of + 1);
  }

  /** Of nothing, everything. */
  double share() {
    return of == 0 ? 1 : 1.0 * right / of;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d / %d = %.3f", right, of, share());
  }
}
