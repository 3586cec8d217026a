package changce.conversation;

import java.util.Map;
import java.util.TreeMap;

/**
 * Durations in classes that are a tenth wide each, so that a percentile of any period can be read
 * from the counts of its days, to within 5 %.
 */
final class Durations {

  private static final double STEP = 1.1;

  /** The number of a duration's class, in milliseconds; {@code %s} the column. */
  static final String SQL = "cast(floor(ln(greatest(%s, 1)) / ln(1.1)) as varchar(8))";

  private Durations() {}

  /**
   * @param counts by the number of the class
   * @param share 0.5 for the median
   * @return milliseconds: the middle of the class that it lies in; 0 when there is none
   */
  static long percentile(Map<String, Long> counts, double share) {
    TreeMap<Integer, Long> classes = new TreeMap<>();
    counts.forEach(
        (name, count) -> classes.merge((int) Double.parseDouble(name), count, Long::sum));
    long all = classes.values().stream().mapToLong(Long::longValue).sum();
    long seen = 0;
    for (Map.Entry<Integer, Long> one : classes.entrySet()) {
      seen += one.getValue();
      if (seen >= all * share) {
        return Math.round(Math.pow(STEP, one.getKey() + 0.5));
      }
    }
    return 0;
  }
}
