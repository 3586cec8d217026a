package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the lines of a text that is set in two columns in order: the left ones first. Columns are
 * lines that all break at one place and are long on both sides of it; cells of a table are short.
 */
final class OfdColumns {

  private static final int FEWEST_LINES = 4;
  private static final int FEWEST_LETTERS = 8;

  private final List<List<OfdWords>> lines;
  private final double gap;

  private OfdColumns(List<List<OfdWords>> lines, double gap) {
    this.lines = lines;
    this.gap = gap;
  }

  static List<List<OfdWords>> inOrder(List<List<OfdWords>> lines) {
    for (List<OfdWords> line : lines) {
      if (line.size() == 2) {
        OfdColumns columns = new OfdColumns(lines, (line.get(0).right() + line.get(1).left()) / 2);
        if (columns.parted(lines.indexOf(line)) >= FEWEST_LINES) {
          return columns.read(lines.indexOf(line));
        }
      }
    }
    return lines;
  }

  /** How many lines from there on break at the gap. */
  private int parted(int first) {
    int end = first;
    double edge = side(lines.get(first), true).get(0).right();
    while (end < lines.size() && isParted(lines.get(end))) {
      List<OfdWords> left = side(lines.get(end), true);
      double right = left.get(left.size() - 1).right();
      if (Math.abs(right - edge) > 4 * left.get(0).size()) {
        break;
      }
      end++;
    }
    return end - first;
  }

  private boolean isParted(List<OfdWords> line) {
    return Stream.of(true, false).allMatch(left -> letters(side(line, left)) >= FEWEST_LETTERS)
        && line.stream().noneMatch(words -> words.left() < gap && words.right() > gap);
  }

  private static int letters(List<OfdWords> words) {
    return words.stream().mapToInt(each -> each.text().length()).sum();
  }

  private List<OfdWords> side(List<OfdWords> line, boolean left) {
    return line.stream().filter(words -> left == words.left() < gap).toList();
  }

  /** The columns may end in lines that stand on one side only. */
  private List<List<OfdWords>> read(int first) {
    int end = first;
    while (end < lines.size()
        && lines.get(end).stream().noneMatch(words -> words.left() < gap && words.right() > gap)) {
      end++;
    }
    List<List<OfdWords>> read = new ArrayList<>(lines.subList(0, first));
    for (boolean left : new boolean[] {true, false}) {
      for (List<OfdWords> line : lines.subList(first, end)) {
        List<OfdWords> side = side(line, left);
        if (!side.isEmpty()) {
          read.add(side);
        }
      }
    }
    read.addAll(lines.subList(end, lines.size()));
    return read;
  }
}
