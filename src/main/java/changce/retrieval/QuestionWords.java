package changce.retrieval;

import changce.writing.Fold;
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

  /** What asks, not what is asked about. Longer ones first. */
  private static final Pattern ASKING =
      Pattern.compile(
          "为什么|有没有|是不是|能不能|可不可以|会不会|要不要|用不用|够不够|好多钱|多少钱|是什么|哪几个|哪几类|怎么样|怎么办|怎么|怎样"
              + "|如何|什么|多少|好多|哪些|哪个|哪里|哪儿|几个|多久|多大|谁|吗|呢|吧|啊|呀|嘛|么|请问|你好|您好|我想|想问|问一下|告诉我|知道"
              + "|我们|我的|我|你们|你|您|咱们|这个|那个|这些|一下|现在|可以|需要|应该|的话|的|了|是|有|在|和|与|对|把|被|给|能|会|要|就|也|都|还|算");

  private static final Pattern RUN =
      Pattern.compile("(?<han>\\p{IsHan}+)|(?<word>[\\p{IsLatin}]+|\\p{Nd}+(?:\\.\\p{Nd}+)?)");

  private final Map<String, Double> weights;

  private QuestionWords(Map<String, Double> weights) {
    this.weights = weights;
  }

  static QuestionWords of(String question, ToDoubleFunction<String> rarity) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String word : pieces(ASKING.matcher(readable(question)).replaceAll(" "))) {
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

  /** Pairs of neighbouring characters, a lone character, whole numbers and Latin words. */
  private static Set<String> pieces(String text) {
    Set<String> pieces = new LinkedHashSet<>();
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      String han = runs.group("han");
      if (han == null) {
        pieces.add(runs.group("word"));
      } else {
        addPairs(han, pieces);
      }
    }
    return pieces;
  }

  private static void addPairs(String run, Set<String> pieces) {
    for (int i = 0; i + 1 < run.length(); i++) {
      pieces.add(run.substring(i, i + 2));
    }
  }
}
