package changce.reading;

import changce.reading.LinearClassifier.Example;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells in what role a place is named, by what is written around it. */
public final class PlaceReader {

  private static final double COST = 8;

  /** Characters on either side that are seen in their order. */
  private static final int NEAR = 4;

  /** And those that are seen in any order. */
  private static final int AROUND = 14;

  /** In doubt the place is asked about: another city's question must not get an answer of ours. */
  private static final double IN_DOUBT = 0.15;

  private volatile LinearClassifier<PlaceRole> roles;

  private PlaceReader(LinearClassifier<PlaceRole> roles) {
    this.roles = roles;
  }

  public static PlaceReader learned(Path folder) {
    return new PlaceReader(learned(new Examples(folder, folder, folder, Map.of())));
  }

  void learn(Examples examples) {
    roles = learned(examples);
  }

  private static LinearClassifier<PlaceRole> learned(Examples examples) {
    List<Example<PlaceRole>> seen = new ArrayList<>();
    for (PlaceRole role : PlaceRole.values()) {
      examples.of(role).forEach(line -> seen.add(new Example<>(marked(line).all(), role)));
    }
    return LinearClassifier.learned(List.of(PlaceRole.values()), seen, COST);
  }

  /**
   * @param from where the place's name begins in the text
   * @param to where it has ended
   */
  public PlaceRole role(String text, int from, int to) {
    Map<PlaceRole, Double> probable = roles.probabilities(around(text, from, to).all());
    probable.merge(PlaceRole.APPLIES, IN_DOUBT, Double::sum);
    return probable.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }

  private static Features marked(String line) {
    int from = line.indexOf('【');
    int to = line.indexOf('】');
    if (from < 0 || to < from) {
      throw new IllegalStateException("places.yml：地名要放在【】里：" + line);
    }
    String text = line.substring(0, from) + line.substring(from + 1, to) + line.substring(to + 1);
    return around(text, from, to - 1);
  }

  private static Features around(String text, int from, int to) {
    String before = Features.folded(text.substring(0, from));
    String after = Features.folded(text.substring(to));
    Features features = new Features().runsOf(last(before, AROUND) + "〇" + first(after, AROUND));
    for (int length = 1; length <= NEAR; length++) {
      features.name("<" + last(before, length), 0.6).name(">" + first(after, length), 0.6);
    }
    return features.name("=" + text.charAt(to - 1), 0.3);
  }

  private static String last(String text, int length) {
    String edge = "^".repeat(AROUND) + text;
    return edge.substring(edge.length() - length);
  }

  private static String first(String text, int length) {
    return (text + "$".repeat(AROUND)).substring(0, length);
  }
}
