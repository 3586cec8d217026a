package changce.policy;

/**
 * A vector of length 1 in 16-bit integers: half the memory, and a product with another is off by
 * less than 0.0001.
 */
record WindowCode(short[] components) {

  /** Of vectors of length 1: then no sum of products leaves an int. */
  private static final int ONE = Short.MAX_VALUE;

  static WindowCode of(float[] vector) {
    // Even, so that components can be multiplied by pairs.
    short[] components = new short[(vector.length + 1) / 2 * 2];
    for (int i = 0; i < vector.length; i++) {
      components[i] = (short) Math.round(vector[i] * ONE);
    }
    return new WindowCode(components);
  }

  float dot(WindowCode other) {
    short[] own = components;
    short[] others = other.components;
    int sum = 0;
    for (int i = 0; i < own.length; i += 2) {
      sum += own[i] * others[i] + own[i + 1] * others[i + 1];
    }
    return product(sum);
  }

  /**
   * @param sum of the products of components
   */
  static float product(int sum) {
    return (float) sum / (ONE * ONE);
  }

  float component(int dimension) {
    return (float) components[dimension] / ONE;
  }
}
