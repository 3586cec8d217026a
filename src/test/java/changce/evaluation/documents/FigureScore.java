package changce.evaluation.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Of the figures of known texts, those that stand beside what they are for; and figures that no
 * known text has.
 *
 * @param missing for a person to look at, as “file: subject figure”
 * @param extra as “file: figure”
 */
record FigureScore(int figures, List<String> missing, List<String> extra) {

  private static final Pattern FIGURE =
      Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|\\d[\\d,]*(?:\\.\\d+)?(?:万元|亿元|元|%|年|个月|个工作日|次)");

  FigureScore() {
    this(0, new ArrayList<>(), new ArrayList<>());
  }

  /**
   * @param passages rows of tables as sentences
   */
  FigureScore with(String file, KnownText known, List<String> passages) {
    List<String> sentences =
        passages.stream()
            .map(FigureScore::folded)
            .flatMap(passage -> Arrays.stream(passage.split("。", -1)))
            .toList();
    Set<String> all = new HashSet<>();
    for (KnownText.Item item : known.items()) {
      for (String figure : item.figures()) {
        all.add(figure);
        if (sentences.stream()
            .noneMatch(one -> one.contains(item.subject()) && figuresIn(one).contains(figure))) {
          missing.add("%s: %s %s".formatted(file, item.subject(), figure));
        }
      }
    }
    sentences.stream()
        .flatMap(one -> figuresIn(one).stream())
        .filter(figure -> !all.contains(figure))
        .forEach(figure -> extra.add(file + ": " + figure));
    return new FigureScore(figures + known.items().size() * 3, missing, extra);
  }

  double share() {
    return figures == 0 ? 0 : 100.0 * (figures - missing.size()) / figures;
  }

  private static List<String> figuresIn(String sentence) {
    return FIGURE.matcher(sentence).results().map(found -> found.group()).toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
