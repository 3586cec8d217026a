package changce.policy;

import java.util.List;

/**
 * Windows laid out pair of dimensions by pair of dimensions, a block of them at a time: the one
 * form in which JDK 17 multiplies many windows at once. Each product is exact.
 */
final class Blocks {

  /** Their sums stay in the processor's nearest cache. */
  private static final int BLOCK = 256;

  private final int windows;
  private final int pairs;
  private final short[][] blocks;

  Blocks(List<WindowCode> codes) {
    windows = codes.size();
    pairs = codes.isEmpty() ? 0 : codes.get(0).components().length / 2;
    blocks = new short[(windows + BLOCK - 1) / BLOCK][pairs * 2 * BLOCK];
    for (int window = 0; window < windows; window++) {
      short[] components = codes.get(window).components();
      short[] block = blocks[window / BLOCK];
      for (int i = 0; i < components.length; i++) {
        block[i / 2 * 2 * BLOCK + window % BLOCK * 2 + i % 2] = components[i];
      }
    }
  }

  /** The question's product with every window. */
  float[] products(WindowCode question) {
    int[] sums = new int[blocks.length * BLOCK];
    short[] repeated = new short[2 * BLOCK];
    for (int pair = 0; pair < pairs; pair++) {
      repeat(question.components(), 2 * pair, repeated);
      for (int block = 0; block < blocks.length; block++) {
        addPair(repeated, blocks[block], pair * 2 * BLOCK, sums, block * BLOCK);
      }
    }
    float[] products = new float[windows];
    for (int window = 0; window < windows; window++) {
      products[window] = WindowCode.product(sums[window]);
    }
    return products;
  }

  private static void addPair(short[] pair, short[] block, int from, int[] sums, int first) {
    for (int i = 0; i < BLOCK; i++) {
      sums[first + i] +=
          pair[2 * i] * block[from + 2 * i] + pair[2 * i + 1] * block[from + 2 * i + 1];
    }
  }

  /** The pair of dimensions as often as a block has windows. */
  private static void repeat(short[] components, int first, short[] repeated) {
    repeated[0] = components[first];
    repeated[1] = components[first + 1];
    for (int filled = 2; filled < repeated.length; filled *= 2) {
      System.arraycopy(repeated, 0, repeated, filled, filled);
    }
  }
}
