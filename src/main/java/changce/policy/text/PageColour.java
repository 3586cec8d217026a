package changce.policy.text;

/**
 * A colour on a page.
 *
 * @param red from 0 to 1, as the others
 */
record PageColour(double red, double green, double blue) {

  static final PageColour WHITE = new PageColour(1, 1, 1);
  static final PageColour BLACK = new PageColour(0, 0, 0);

  /** From 0, black, to 1, white. */
  double light() {
    return 0.3 * red + 0.59 * green + 0.11 * blue;
  }

  /** Of the channel that tells them apart best, from 0, the same, to 1. */
  double distance(PageColour other) {
    return Math.max(
        Math.abs(red - other.red),
        Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
  }

  /**
   * @param alpha how much of it covers the ground, from 0 to 1
   */
  PageColour over(PageColour ground, double alpha) {
    return new PageColour(
        ground.red + alpha * (red - ground.red),
        ground.green + alpha * (green - ground.green),
        ground.blue + alpha * (blue - ground.blue));
  }
}
