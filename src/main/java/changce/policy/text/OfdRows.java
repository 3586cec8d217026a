package changce.policy.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules what stands in rows and columns without a ruling: three lines or more of as many pieces,
 * far apart, each below its own.
 */
final class OfdRows {

  private static final int FEWEST_LINES = 3;
  private static final int LONGEST_CELL = 20;

  /** A cell; the words of a line that stand close together. */
  private record Piece(double left, double right, int letters) {

    boolean below(Piece above, double near) {
      return Math.abs(left - above.left) < near
          || Math.abs(right - above.right) < near
          || Math.abs(left + right - above.left - above.right) < 2 * near;
    }
  }

  private OfdRows() {}

  static List<Ruling> rulings(List<List<OfdWords>> lines) {
    List<Ruling> rulings = new ArrayList<>();
    int first = 0;
    while (first < lines.size()) {
      int end = first + 1;
      while (end < lines.size() && goesOn(lines.get(end - 1), lines.get(end))) {
        end++;
      }
      if (end - first >= FEWEST_LINES && names(lines.get(first))) {
        rule(lines.subList(first, end), rulings);
      }
      first = end;
    }
    return rulings;
  }

  /** Whether a line is one of cells, which is never part of a paragraph. */
  static boolean isRow(List<OfdWords> line) {
    return pieces(line).size() > 1;
  }

  /** Values above others name no columns. */
  private static boolean names(List<OfdWords> line) {
    return line.stream().noneMatch(words -> SheetHeader.isValue(words.text().strip()));
  }

  private static boolean goesOn(List<OfdWords> above, List<OfdWords> line) {
    List<Piece> upper = pieces(above);
    List<Piece> lower = pieces(line);
    if (lower.size() < 2 || lower.size() != upper.size()) {
      return false;
    }
    double size = line.get(0).size();
    boolean near = line.get(0).baseline() - above.get(0).baseline() < 4 * size;
    for (int i = 0; i < lower.size(); i++) {
      near &= lower.get(i).below(upper.get(i), size) && lower.get(i).letters() <= LONGEST_CELL;
    }
    return near;
  }

  private static List<Piece> pieces(List<OfdWords> line) {
    List<Piece> pieces = new ArrayList<>();
    for (OfdWords words : line) {
      Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      if (last == null || words.left() - last.right() > 1.5 * words.size()) {
        pieces.add(new Piece(words.left(), words.right(), words.text().length()));
      } else {
        int letters = last.letters() + words.text().length();
        pieces.set(pieces.size() - 1, new Piece(last.left(), words.right(), letters));
      }
    }
    return pieces;
  }

  private static void rule(List<List<OfdWords>> lines, List<Ruling> rulings) {
    List<List<Piece>> rows = lines.stream().map(OfdRows::pieces).toList();
    List<Double> edges = edges(rows, lines.get(0).get(0).size());
    if (edges.isEmpty()) {
      return;
    }
    OfdWords last = lines.get(lines.size() - 1).get(0);
    double top = top(lines.get(0).get(0));
    double end = last.baseline() + last.size() / 2;
    edges.forEach(x -> rulings.add(new Ruling(false, x, top, end)));
    double left = edges.get(0);
    double right = edges.get(edges.size() - 1);
    lines.forEach(line -> rulings.add(new Ruling(true, top(line.get(0)), left, right)));
    rulings.add(new Ruling(true, end, left, right));
  }

  private static double top(OfdWords words) {
    return words.baseline() - 1.1 * words.size();
  }

  /** Between the columns; empty where they overlap. */
  private static List<Double> edges(List<List<Piece>> rows, double size) {
    List<Double> edges = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      double left = rows.stream().mapToDouble(row -> row.get(at).left()).min().orElse(0);
      double right = rows.stream().mapToDouble(row -> row.get(at).right()).max().orElse(0);
      if (left <= before) {
        return List.of();
      }
      edges.add(column == 0 ? left - size : (before + left) / 2);
      before = right;
    }
    edges.add(before + size);
    return edges;
  }
}
