package changce.embedding;

import java.util.Collections;
import java.util.List;

/**
 * Vectors that are all compared with another one, laid out pair of dimensions by pair of
 * dimensions, a block of them at a time: the one form in which JDK 17 multiplies many vectors at
 * once. Each product is exact.
 */
public final class VectorBlocks {

  /** Their sums stay in the processor's nearest cache. */
  private static final int BLOCK = 256;

  /** A tenth of a second of a processor; compiled after half of them where it is not busy. */
  private static final int ROUNDS_AHEAD = 400;

  private final int count;
  private final int pairs;
  private final short[][] blocks;

  /**
   * @param codes of one dimension
   */
  public VectorBlocks(List<VectorCode> codes) {
    count = codes.size();
    pairs = codes.isEmpty() ? 0 : codes.get(0).components().length / 2;
    blocks = new short[(count + BLOCK - 1) / BLOCK][pairs * 2 * BLOCK];
    for (int vector = 0; vector < count; vector++) {
      short[] components = codes.get(vector).components();
      short[] block = blocks[vector / BLOCK];
      for (int i = 0; i < components.length; i++) {
        block[i / 2 * 2 * BLOCK + vector % BLOCK * 2 + i % 2] = components[i];
      }
    }
  }

  /**
   * Has the multiplication compiled before the first question. It is the hottest loop of an answer,
   * and a node that is started among busy ones waits a minute for the compiler: until then each
   * comparison takes forty times as long.
   */
  static void compileAhead() {
    VectorCode nothing = new VectorCode(new short[BLOCK]);
    VectorBlocks block = new VectorBlocks(Collections.nCopies(BLOCK, nothing));
    for (int round = 0; round < ROUNDS_AHEAD; round++) {
      block.products(nothing);
    }
  }

  /**
   * How near each is: cosine, -1 to 1.
   *
   * @return in the order they were given; none when the other one has another dimension
   */
  public float[] products(VectorCode other) {
    if (other.components().length != 2 * pairs) {
      return new float[0];
    }
    int[] sums = new int[blocks.length * BLOCK];
    short[] repeated = new short[2 * BLOCK];
    for (int pair = 0; pair < pairs; pair++) {
      repeat(other.components(), 2 * pair, repeated);
      for (int block = 0; block < blocks.length; block++) {
        addPair(repeated, blocks[block], pair * 2 * BLOCK, sums, block * BLOCK);
      }
    }
    float[] products = new float[count];
    for (int vector = 0; vector < count; vector++) {
      products[vector] = VectorCode.product(sums[vector]);
    }
    return products;
  }

  private static void addPair(short[] pair, short[] block, int from, int[] sums, int first) {
    for (int i = 0; i < BLOCK; i++) {
      sums[first + i] +=
          pair[2 * i] * block[from + 2 * i] + pair[2 * i + 1] * block[from + 2 * i + 1];
    }
  }

  /** The pair of dimensions as often as a block has vectors. */
  private static void repeat(short[] components, int first, short[] repeated) {
    repeated[0] = components[first];
    repeated[1] = components[first + 1];
    for (int filled = 2; filled < repeated.length; filled *= 2) {
      System.arraycopy(repeated, 0, repeated, filled, filled);
    }
  }
}
