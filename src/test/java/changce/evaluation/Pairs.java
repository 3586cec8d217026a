package changce.evaluation;

import java.util.HashSet;
import java.util.Set;

/** Compares texts by pairs of neighbouring characters. */
final class Pairs {

  private Pairs() {}

  /** The share of the sentence's pairs that the text holds. */
  static double share(String sentence, String text) {
    Set<String> pairs = of(sentence);
    long held = pairs.stream().filter(of(text)::contains).count();
    return pairs.isEmpty() ? 1 : held / (double) pairs.size();
  }

  private static Set<String> of(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
