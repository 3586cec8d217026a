package changce.policy.text;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * Turns what a page shows by quarters, so that its lines are level.
 *
 * @param quarters clockwise from level to the lines as they are
 * @param wide the page before
 * @param high the page before
 */
record PdfTurn(int quarters, double wide, double high) {

  Point2D point(double x, double y) {
    return switch (quarters) {
      case 1 -> new Point2D.Double(y, wide - x);
      case 2 -> new Point2D.Double(wide - x, high - y);
      case 3 -> new Point2D.Double(high - y, x);
      default -> new Point2D.Double(x, y);
    };
  }

  List<Ruling> rulings(List<Ruling> drawn) {
    return quarters == 0 ? drawn : drawn.stream().map(this::turned).toList();
  }

  private Ruling turned(Ruling ruling) {
    Point2D from = end(ruling, ruling.from());
    Point2D to = end(ruling, ruling.to());
    boolean horizontal = ruling.horizontal() == (quarters % 2 == 0);
    double at = horizontal ? from.getY() : from.getX();
    double one = horizontal ? from.getX() : from.getY();
    double other = horizontal ? to.getX() : to.getY();
    return new Ruling(horizontal, at, Math.min(one, other), Math.max(one, other));
  }

  private Point2D end(Ruling ruling, double along) {
    return ruling.horizontal() ? point(along, ruling.at()) : point(ruling.at(), along);
  }
}
