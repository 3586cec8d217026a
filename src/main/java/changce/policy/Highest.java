package changce.policy;

/** The numbers with the highest scores, of many that pass by: a heap with the least on top. */
final class Highest {

  private final int[] numbers;
  private final float[] scores;
  private int size;

  /**
   * @param most how many are kept, at least 1
   */
  Highest(int most) {
    numbers = new int[most];
    scores = new float[most];
  }

  void add(int number, float score) {
    if (size < numbers.length) {
      rise(size++, number, score);
    } else if (score > scores[0]) {
      sink(number, score);
    }
  }

  int size() {
    return size;
  }

  /** One of those that are kept, in no order. */
  int number(int at) {
    return numbers[at];
  }

  /** Nothing is kept afterwards. */
  int[] takeBestFirst() {
    int[] best = new int[size];
    while (size > 0) {
      best[size - 1] = numbers[0];
      size--;
      if (size > 0) {
        sink(numbers[size], scores[size]);
      }
    }
    return best;
  }

  private void rise(int from, int number, float score) {
    int at = from;
    while (at > 0 && scores[(at - 1) / 2] > score) {
      put(at, numbers[(at - 1) / 2], scores[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    put(at, number, score);
  }

  /** In place of the top. */
  private void sink(int number, float score) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && scores[child + 1] < scores[child]) {
        child++;
      }
      if (scores[child] >= score) {
        break;
      }
      put(at, numbers[child], scores[child]);
      at = child;
    }
    put(at, number, score);
  }

  private void put(int at, int number, float score) {
    numbers[at] = number;
    scores[at] = score;
  }
}
