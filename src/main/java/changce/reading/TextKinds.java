package changce.reading;

import changce.reading.LinearClassifier.Example;
import de.bwaldvogel.liblinear.Feature;
import java.util.List;
import java.util.Map;

/** Tells of what kind a text is by the characters that it is written with. */
public final class TextKinds {

  private static final double COST = 6;

  private final LinearClassifier<String> kinds;

  private TextKinds(LinearClassifier<String> kinds) {
    this.kinds = kinds;
  }

  /**
   * @param lines of each kind, of at least two kinds
   */
  public static TextKinds learned(Map<String, List<String>> lines) {
    List<Example<String>> seen =
        lines.entrySet().stream()
            .flatMap(
                kind ->
                    kind.getValue().stream()
                        .map(line -> new Example<>(features(line), kind.getKey())))
            .toList();
    return new TextKinds(LinearClassifier.learned(List.copyOf(lines.keySet()), seen, COST));
  }

  /** Of each kind by itself, 0 to 1. */
  public Map<String, Double> probabilities(String text) {
    return kinds.probabilities(features(text));
  }

  private static Feature[] features(String text) {
    return new Features().runsOf(text).all();
  }
}
