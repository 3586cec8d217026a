package changce.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbered sources as they stand in a prompt. */
final class GivenSources {

  private static final Pattern SOURCE = Pattern.compile("(?m)^\\[(\\d+)] 《");
  private static final double MOST_HELD = 0.35;

  /** What has no figure and no title may stand elsewhere in other words. */
  private static final double MOST_HELD_OF_MERE_WORDS = 0.22;

  private static final Pattern FIGURE = Pattern.compile("[\\d《〔]");
  private static final int NOBODYS = 9;

  private final Map<Integer, String> texts = new LinkedHashMap<>();

  GivenSources(String prompt) {
    int[] starts = SOURCE.matcher(prompt).results().mapToInt(MatchResult::start).toArray();
    int[] marks =
        SOURCE
            .matcher(prompt)
            .results()
            .mapToInt(source -> Integer.parseInt(source.group(1)))
            .toArray();
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : prompt.length();
      texts.put(marks[i], prompt.substring(starts[i], end));
    }
  }

  /** 0 when no source holds the text. */
  int markOf(String text) {
    return texts.entrySet().stream()
        .filter(source -> source.getValue().contains(text))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /** 0 when there is no source of the wanted kind. */
  int mark(Citing citing, int right, String sentence) {
    return switch (citing) {
      case MOVED -> another(right, sentence);
      case NOT_GIVEN -> NOBODYS;
      default -> right;
    };
  }

  /** The source that holds least of the sentence, when that is little enough. */
  private int another(int right, String sentence) {
    return texts.entrySet().stream()
        .filter(source -> source.getKey() != right)
        .min(Comparator.comparingDouble(source -> Pairs.share(sentence, source.getValue())))
        .filter(source -> Pairs.share(sentence, source.getValue()) < mostHeld(sentence))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static double mostHeld(String sentence) {
    return FIGURE.matcher(sentence).find() ? MOST_HELD : MOST_HELD_OF_MERE_WORDS;
  }
}
