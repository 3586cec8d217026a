package changce.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** A word that is put in place of another wherever the other stands. */
record Swap(Pattern from, String to, String form) {

  static Swap of(String from, String to) {
    return new Swap(
        Pattern.compile(from),
        to,
        from.replaceAll("\\(\\?[^)]*\\)", "") + "→" + (to.isEmpty() ? "（去掉）" : to));
  }

  static Swap of(String from, String to, String form) {
    return new Swap(Pattern.compile(from), to, form);
  }

  List<Change> in(String sentence) {
    return FigureChanges.each(
        from, sentence, match -> List.of(new Change(match.start(), match.end(), to, form)));
  }

  static List<Change> all(List<Swap> swaps, String sentence) {
    return swaps.stream().flatMap(swap -> swap.in(sentence).stream()).toList();
  }
}
