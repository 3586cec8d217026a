package changce.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Every run of two to four characters that texts hold, and how often. */
final class KnownRuns {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  private final long[] runs;

  private KnownRuns(long[] runs) {
    this.runs = runs;
  }

  static KnownRuns of(List<String> texts) {
    return new KnownRuns(texts.stream().flatMapToLong(KnownRuns::in).sorted().toArray());
  }

  private static LongStream in(String text) {
    return LongStream.rangeClosed(SHORTEST, LONGEST)
        .flatMap(
            length ->
                LongStream.rangeClosed(0, text.length() - length)
                    .map(from -> packed(text, (int) from, (int) length)));
  }

  /** Four characters are 64 bits. */
  private static long packed(String text, int from, int length) {
    long packed = 0;
    for (int i = from; i < from + length; i++) {
      packed = packed << Character.SIZE | text.charAt(i);
    }
    return packed;
  }

  /** Of two characters at least; of more than four as often as its rarest four, at most. */
  int count(String run) {
    int length = Math.min(run.length(), LONGEST);
    int least = Integer.MAX_VALUE;
    for (int from = 0; from + length <= run.length(); from++) {
      least = Math.min(least, count(packed(run, from, length)));
    }
    return least;
  }

  private int count(long run) {
    return first(run + 1) - first(run);
  }

  /** Where it stands, or would stand. */
  private int first(long run) {
    int at = Arrays.binarySearch(runs, run);
    if (at < 0) {
      return -at - 1;
    }
    int low = 0;
    int high = at;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs[middle] < run) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
