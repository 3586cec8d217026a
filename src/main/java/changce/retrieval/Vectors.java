package changce.retrieval;

import java.util.List;

/**
 * Vectors that are all compared with another one. They lie by dimension, not one after the other:
 * the inner loop then runs over lines, and the compiler makes vector instructions of it, which it
 * does not make of a sum.
 */
final class Vectors {

  private final int count;
  private final float[][] byDimension;

  private Vectors(int count, float[][] byDimension) {
    this.count = count;
    this.byDimension = byDimension;
  }

  /**
   * @param vectors of one dimension, of length 1
   */
  static Vectors of(List<float[]> vectors) {
    int dimension = vectors.isEmpty() ? 0 : vectors.get(0).length;
    float[][] byDimension = new float[dimension][vectors.size()];
    for (int line = 0; line < vectors.size(); line++) {
      float[] vector = vectors.get(line);
      for (int i = 0; i < dimension; i++) {
        byDimension[i][line] = vector[i];
      }
    }
    return new Vectors(vectors.size(), byDimension);
  }

  /**
   * How near each is: cosine, -1 to 1.
   *
   * @param other of length 1
   * @return in the order they were given; none when the other one has another dimension
   */
  float[] cosines(float[] other) {
    if (other.length != byDimension.length) {
      return new float[0];
    }
    float[] cosines = new float[count];
    for (int i = 0; i < other.length; i++) {
      add(byDimension[i], other[i], cosines);
    }
    return cosines;
  }

  private static void add(float[] of, float times, float[] sums) {
    for (int line = 0; line < sums.length; line++) {
      sums[line] += of[line] * times;
    }
  }
}
