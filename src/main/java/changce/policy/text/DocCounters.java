package changce.policy.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts as Word does when it prints: one counter for each level of a list, which all its instances
 * share, until one of them says with which number it begins.
 */
final class DocCounters {

  static final int LEVELS = 9;
  private static final int NOT_BEGUN = Integer.MIN_VALUE;

  private final Map<Object, int[]> counters = new HashMap<>();
  private final Set<List<Object>> begun = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();

  /**
   * @param list whose counters are used
   * @param instance of the list
   * @param beginsAnew the instance begins with the level's own start when it is met first
   */
  String next(Object list, Object instance, List<DocLevel> levels, int depth, boolean beginsAnew) {
    int[] counter = counters.computeIfAbsent(list, key -> unbegun());
    boolean first = begun.add(List.of(instance, depth)) && beginsAnew;
    int before = counter[depth];
    counter[depth] = first || before == NOT_BEGUN ? levels.get(depth).start() : before + 1;
    for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
      if (depth < levels.get(deeper).restartsBelow()) {
        counter[deeper] = NOT_BEGUN;
      }
    }
    return label(levels, depth, counter);
  }

  /** Names of number formats that were met and could only be written in digits. */
  Set<String> unknownFormats() {
    return unknown;
  }

  private static int[] unbegun() {
    int[] counter = new int[LEVELS];
    Arrays.fill(counter, NOT_BEGUN);
    return counter;
  }

  private String label(List<DocLevel> levels, int depth, int[] counter) {
    DocLevel own = levels.get(depth);
    if (own.format().equals("bullet")) {
      return "";
    }
    String label = own.text();
    for (int i = 0; i < LEVELS; i++) {
      DocLevel level = levels.get(i);
      int number = counter[i] == NOT_BEGUN ? level.start() : counter[i];
      label =
          label.replace("%" + (i + 1), word(number, own.digitsOnly() ? "decimal" : level.format()));
    }
    return parted(label.strip());
  }

  private String word(int number, String format) {
    return DocNumberWord.of(number, format)
        .orElseGet(
            () -> {
              unknown.add(format);
              return String.valueOf(number);
            });
  }

  /** "1." before 5万元 is not 1.5万元, so what does not part by itself is parted by a blank. */
  private static String parted(String label) {
    return label.isEmpty() || "、）)：:】〕]".indexOf(label.charAt(label.length() - 1)) >= 0
        ? label
        : label + " ";
  }
}
