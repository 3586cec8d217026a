package changce.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A vector of length 1 in 16-bit integers: half the memory, and a product with another is off by
 * less than 0.0001.
 *
 * @param components of an even number, so that they can be multiplied by pairs; not to be changed
 */
public record VectorCode(short[] components) {

  /** Of vectors of length 1: then no sum of products leaves an int. */
  private static final int ONE = Short.MAX_VALUE;

  /**
   * @param vector of length 1
   */
  public static VectorCode of(float[] vector) {
    short[] components = new short[(vector.length + 1) / 2 * 2];
    for (int i = 0; i < vector.length; i++) {
      components[i] = (short) Math.round(vector[i] * ONE);
    }
    return new VectorCode(components);
  }

  /**
   * @param bytes as {@link #bytes} gave them
   */
  public static VectorCode of(byte[] bytes) {
    short[] components = new short[bytes.length / Short.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(components);
    return new VectorCode(components);
  }

  /** Little endian, two for each component. */
  public byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(components.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(components);
    return bytes.array();
  }

  /** Of an even length. */
  public float[] vector() {
    float[] vector = new float[components.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = component(i);
    }
    return vector;
  }

  /** With a vector as it is, where there is only one to compare: cosine, -1 to 1. */
  public double dot(float[] other) {
    double sum = 0;
    for (int i = 0; i < other.length; i++) {
      sum += components[i] * other[i];
    }
    return sum / ONE;
  }

  /**
   * Cosine, -1 to 1.
   *
   * @param other of the same dimension
   */
  public float dot(VectorCode other) {
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

  public float component(int dimension) {
    return (float) components[dimension] / ONE;
  }
}
