package changce.policy.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words in lines from the top of the page to its end, whatever the order they were written in. */
final class OfdLines {

  /** Begins behind every edge and ends before it: no paragraph goes on in it, nor it in another. */
  private static final double NEVER_JOINED = Double.POSITIVE_INFINITY;

  private OfdLines() {}

  static List<List<OfdWords>> of(List<OfdWords> words) {
    List<List<OfdWords>> lines = new ArrayList<>();
    for (OfdWords each :
        words.stream().sorted(Comparator.comparingDouble(OfdWords::baseline)).toList()) {
      if (lines.isEmpty() || !stands(each, lines.get(lines.size() - 1).get(0))) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(each);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(OfdWords::left)));
    return OfdColumns.inOrder(lines);
  }

  private static boolean stands(OfdWords words, OfdWords first) {
    return words.baseline() - first.baseline() < Math.max(words.size(), first.size()) / 2;
  }

  static PrintedLine printed(List<OfdWords> line) {
    StringBuilder text = new StringBuilder();
    OfdWords last = line.get(0);
    for (OfdWords words : line) {
      boolean apart = words.left() - last.right() > words.size() * 0.8;
      text.append(apart ? " " : "").append(words.text());
      last = words;
    }
    OfdWords first = line.get(0);
    // A wide blank parts words as any other.
    String words = text.toString().replace('\u3000', ' ');
    return OfdRows.isRow(line)
        ? new PrintedLine(words, NEVER_JOINED, -NEVER_JOINED, first.size())
        : new PrintedLine(words, first.left(), last.right(), first.size());
  }
}
