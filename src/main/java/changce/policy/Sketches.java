package changce.policy;

import changce.embedding.VectorCode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One bit per dimension of every window: on which side of the centre it lies. From them the
 * products with a question are estimated in some nanoseconds each, well enough to say which windows
 * are worth comparing (RaBitQ, Gao and Long 2024, without its rotation).
 */
final class Sketches {

  /** Bits for each component of a question. */
  private static final int PLANES = 4;

  private static final int LEVELS = (1 << PLANES) - 1;

  /** Windows whose sums are made together; they stay in the processor's nearest cache. */
  private static final int BLOCK = 1024;

  private final float[] centre;
  private final int words;

  /**
   * Of each block word by word: the form in which JDK 17 counts the bits of many windows at once.
   */
  private final int[] bits;

  private final int[] ones;
  private final float[] stretch;

  Sketches(List<VectorCode> windows) {
    centre = centre(windows);
    words = (centre.length + Integer.SIZE - 1) / Integer.SIZE;
    bits = new int[(windows.size() + BLOCK - 1) / BLOCK * BLOCK * words];
    ones = new int[windows.size()];
    stretch = new float[windows.size()];
    for (int window = 0; window < windows.size(); window++) {
      add(window, windows.get(window));
    }
  }

  private void add(int window, VectorCode code) {
    double length = 0;
    double sides = 0;
    for (int i = 0; i < centre.length; i++) {
      double rest = code.component(i) - centre[i];
      length += rest * rest;
      sides += Math.abs(rest);
      if (rest > 0) {
        bits[wordsOf(window / BLOCK, i / Integer.SIZE) + window % BLOCK] |= 1 << i;
        ones[window]++;
      }
    }
    stretch[window] = sides == 0 ? 0 : (float) (length / sides);
  }

  private int wordsOf(int block, int word) {
    return (block * words + word) * BLOCK;
  }

  private static float[] centre(List<VectorCode> windows) {
    float[] centre = new float[windows.isEmpty() ? 0 : windows.get(0).components().length];
    for (VectorCode window : windows) {
      for (int i = 0; i < centre.length; i++) {
        centre[i] += window.component(i) / windows.size();
      }
    }
    return centre;
  }

  /** Of the question's product with every window; on all cores, the embedding is done by then. */
  float[] estimates(float[] question) {
    Question planes = new Question(question);
    float[] estimates = new float[ones.length];
    IntStream.rangeClosed(0, (ones.length - 1) / BLOCK)
        .parallel()
        .forEach(block -> estimate(planes, block, estimates));
    return estimates;
  }

  private void estimate(Question planes, int block, float[] estimates) {
    int[] sums = planes.sums(block);
    int first = block * BLOCK;
    for (int i = 0; i < BLOCK && first + i < estimates.length; i++) {
      float sides = 2 * (planes.least * ones[first + i] + planes.step * sums[i]) - planes.sum;
      estimates[first + i] = planes.ofCentre + sides * stretch[first + i];
    }
  }

  /** A question's components in four bits each, bit by bit. */
  private final class Question {

    private final int[][] planes = new int[PLANES][words];
    private final float least;
    private final float step;
    private float sum;
    private float ofCentre;

    Question(float[] question) {
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (float component : question) {
        low = Math.min(low, component);
        high = Math.max(high, component);
      }
      least = low;
      step = high > low ? (high - low) / LEVELS : 1;
      for (int i = 0; i < question.length; i++) {
        add(i, Math.round((question[i] - least) / step));
        ofCentre += question[i] * centre[i];
      }
    }

    private void add(int dimension, int level) {
      sum += least + step * level;
      for (int plane = 0; plane < PLANES; plane++) {
        planes[plane][dimension / Integer.SIZE] |= (level >> plane & 1) << dimension;
      }
    }

    /** For each window of the block the question's levels where the window's bit is set. */
    int[] sums(int block) {
      int[] sums = new int[BLOCK];
      for (int word = 0; word < words; word++) {
        addWord(
            bits,
            wordsOf(block, word),
            planes[0][word],
            planes[1][word],
            planes[2][word],
            planes[3][word],
            sums);
      }
      return sums;
    }
  }

  private static void addWord(
      int[] bits, int from, int ones, int twos, int fours, int eights, int[] sums) {
    for (int i = 0; i < BLOCK; i++) {
      sums[i] +=
          Integer.bitCount(bits[from + i] & ones)
              + (Integer.bitCount(bits[from + i] & twos) << 1)
              + (Integer.bitCount(bits[from + i] & fours) << 2)
              + (Integer.bitCount(bits[from + i] & eights) << 3);
    }
  }
}
