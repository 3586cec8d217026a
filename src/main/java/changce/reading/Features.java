package changce.reading;

import changce.writing.Fold;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a classifier sees of a text: numbered weights. */
final class Features {

  /** Of all that is hashed; what hashes to the same number is rare enough at this size. */
  private static final int HASHED = 1 << 16;

  private static final int LONGEST = 4;

  /**
   * What people put between letters to hide a word: blanks, hyphens, dots, invisible characters.
   */
  private static final Pattern FILLING = Pattern.compile("[\\s\\p{Cf}\\-_·.*~]+");

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

  private final Map<Integer, Double> weights = new TreeMap<>();

  /** Every run of one to four characters. */
  Features runsOf(String text) {
    Map<Integer, Double> counts = new TreeMap<>();
    String marked = "^" + folded(text) + "$";
    for (int length = 1; length <= LONGEST; length++) {
      for (int from = 0; from + length <= marked.length(); from++) {
        counts.merge(number(marked.substring(from, from + length)), 1.0, Double::sum);
      }
    }
    counts.replaceAll((number, count) -> 1 + Math.log(count));
    double norm = Math.sqrt(counts.values().stream().mapToDouble(one -> one * one).sum());
    counts.forEach((number, count) -> weights.merge(number, count / norm, Double::sum));
    return this;
  }

  Features name(String name, double weight) {
    weights.merge(number(name), weight, Double::sum);
    return this;
  }

  /** Comes after all that is hashed. */
  Features vector(float[] vector, double weight) {
    for (int i = 0; i < vector.length; i++) {
      weights.put(HASHED + 1 + i, vector[i] * weight);
    }
    return this;
  }

  Feature[] all() {
    return weights.entrySet().stream()
        .map(one -> new FeatureNode(one.getKey(), one.getValue()))
        .toArray(Feature[]::new);
  }

  static String folded(String text) {
    String plain = Fold.lower(text);
    return DIGITS.matcher(FILLING.matcher(plain).replaceAll("")).replaceAll("0");
  }

  private static int number(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    return (hash >>> 16) % HASHED + 1;
  }
}
