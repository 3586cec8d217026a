package changce.retrieval;

import changce.reading.AskingWords;
import changce.writing.Fold;
import changce.writing.Pairs;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question is about: pairs of characters, numbers and Latin words, each weighted by how rare
 * it is in the library.
 */
public final class QuestionWords {

  private static final Pattern RUN =
      Pattern.compile("(?<han>\\p{IsHan}+)|(?<word>[\\p{IsLatin}]+|\\p{Nd}+(?:\\.\\p{Nd}+)?)");

  private final Map<String, Double> weights;

  private QuestionWords(Map<String, Double> weights) {
    this.weights = weights;
  }

  static QuestionWords of(String question, ToDoubleFunction<String> rarity) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String word : pieces(AskingWords.blanked(readable(question)))) {
      weights.put(word, rarity.applyAsDouble(word));
    }
    return new QuestionWords(weights);
  }

  /** Nothing is named, something is only asked. */
  public boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The share of the words, by weight, that the text holds: 0 to 1. */
  public double shareIn(String text) {
    return shareOf(heldIn(readable(text)));
  }

  /** Those of the words that the text holds. */
  Set<String> heldIn(String readable) {
    Set<String> held = new LinkedHashSet<>(weights.keySet());
    held.removeIf(word -> !readable.contains(word));
    return held;
  }

  /** The share of the words, by weight, that are among those held: 0 to 1. */
  double shareOf(Set<String> held) {
    double all = 0;
    double found = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      all += word.getValue();
      found += held.contains(word.getKey()) ? word.getValue() : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  /** All words. */
  Set<String> words() {
    return weights.keySet();
  }

  /** Folded and lower-cased: as passages and questions compare. */
  static String readable(String text) {
    return Fold.lower(text);
  }

  /** Pairs of neighbouring characters, whole numbers and Latin words. */
  private static Set<String> pieces(String text) {
    Set<String> pieces = new LinkedHashSet<>();
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      String han = runs.group("han");
      if (han == null) {
        pieces.add(runs.group("word"));
      } else {
        pieces.addAll(Pairs.of(han));
      }
    }
    return pieces;
  }
}
