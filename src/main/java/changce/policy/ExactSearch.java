package changce.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Compares a question with every window, in this node's memory: exact, and quicker than any index
 * as long as the windows are few.
 *
 * <p>Vectors lie in blocks, and in a block dimension by dimension: the loop over the windows of a
 * block then adds up element by element, which the JIT turns into SIMD. It does not for a dot
 * product, whose order of additions it must keep.
 */
final class ExactSearch {

  static final ExactSearch OF_NOTHING = new ExactSearch(-1, List.of());

  /** Windows in a block: their sums stay in the first-level cache. */
  private static final int BLOCK = 512;

  private final long version;
  private final PassageId[] passages;
  private final Validity[] validities;
  private final int[] passageOf;
  private final List<float[]> blocks;

  /**
   * @param windows the windows of a passage one behind the other
   */
  ExactSearch(long version, List<PublishedWindow> windows) {
    this.version = version;
    List<PassageId> ids = new ArrayList<>();
    List<Validity> days = new ArrayList<>();
    passageOf = new int[windows.size()];
    for (int i = 0; i < windows.size(); i++) {
      PublishedWindow window = windows.get(i);
      if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(window.passage())) {
        ids.add(window.passage());
        days.add(window.validity());
      }
      passageOf[i] = ids.size() - 1;
    }
    passages = ids.toArray(PassageId[]::new);
    validities = days.toArray(Validity[]::new);
    blocks = blocks(windows);
  }

  record PublishedWindow(PassageId passage, Validity validity, float[] vector) {}

  long version() {
    return version;
  }

  Nearest nearest(float[] question, LocalDate day, int limit) {
    float[] best = bestWindowOfEach(question);
    PriorityQueue<NearPassage> near =
        new PriorityQueue<>(Comparator.comparingDouble(NearPassage::cosine));
    for (int passage = 0; passage < best.length; passage++) {
      boolean full = near.size() == limit;
      if ((!full || best[passage] > near.element().cosine())
          && validities[passage].inForceOn(day)) {
        near.add(new NearPassage(passages[passage], best[passage]));
        if (full) {
          near.remove();
        }
      }
    }
    return new Nearest(
        version,
        near.stream().sorted(Comparator.comparingDouble(NearPassage::cosine).reversed()).toList());
  }

  private float[] bestWindowOfEach(float[] question) {
    float[] best = new float[passages.length];
    Arrays.fill(best, -1);
    float[] sums = new float[BLOCK];
    for (int block = 0; block < blocks.size(); block++) {
      Arrays.fill(sums, 0);
      addProducts(question, blocks.get(block), sums);
      int first = block * BLOCK;
      for (int i = 0; i < BLOCK && first + i < passageOf.length; i++) {
        int passage = passageOf[first + i];
        best[passage] = Math.max(best[passage], sums[i]);
      }
    }
    return best;
  }

  /** Four dimensions at once, so that the sums are read and written a quarter as often. */
  private static void addProducts(float[] question, float[] block, float[] sums) {
    int dimension = 0;
    for (; dimension + 3 < question.length; dimension += 4) {
      addFour(question, dimension, block, sums);
    }
    for (; dimension < question.length; dimension++) {
      float q = question[dimension];
      int offset = dimension * BLOCK;
      for (int i = 0; i < BLOCK; i++) {
        sums[i] += q * block[offset + i];
      }
    }
  }

  private static void addFour(float[] question, int dimension, float[] block, float[] sums) {
    float q0 = question[dimension];
    float q1 = question[dimension + 1];
    float q2 = question[dimension + 2];
    float q3 = question[dimension + 3];
    int o0 = dimension * BLOCK;
    int o1 = o0 + BLOCK;
    int o2 = o1 + BLOCK;
    int o3 = o2 + BLOCK;
    for (int i = 0; i < BLOCK; i++) {
      sums[i] += q0 * block[o0 + i] + q1 * block[o1 + i] + q2 * block[o2 + i] + q3 * block[o3 + i];
    }
  }

  private static List<float[]> blocks(List<PublishedWindow> windows) {
    List<float[]> blocks = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      float[] vector = windows.get(i).vector();
      if (i % BLOCK == 0) {
        blocks.add(new float[vector.length * BLOCK]);
      }
      float[] block = blocks.get(i / BLOCK);
      for (int dimension = 0; dimension < vector.length; dimension++) {
        block[dimension * BLOCK + i % BLOCK] = vector[dimension];
      }
    }
    return blocks;
  }
}
