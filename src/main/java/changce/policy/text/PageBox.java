package changce.policy.text;

import java.awt.geom.Point2D;

/**
 * A part of a page with level edges, in points from its upper left corner.
 *
 * @param top less than the bottom, as places are counted downwards
 */
record PageBox(double left, double top, double right, double bottom) {

  private static final double NEAR = 0.5;

  static PageBox between(Point2D one, Point2D other) {
    return new PageBox(
        Math.min(one.getX(), other.getX()),
        Math.min(one.getY(), other.getY()),
        Math.max(one.getX(), other.getX()),
        Math.max(one.getY(), other.getY()));
  }

  static PageBox around(Iterable<? extends Point2D> points) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point2D point : points) {
      left = Math.min(left, point.getX());
      top = Math.min(top, point.getY());
      right = Math.max(right, point.getX());
      bottom = Math.max(bottom, point.getY());
    }
    return new PageBox(left, top, right, bottom);
  }

  boolean holds(double x, double y) {
    return left <= x && x <= right && top <= y && y <= bottom;
  }

  boolean holds(PageBox other) {
    return holds(other.left, other.top) && holds(other.right, other.bottom);
  }

  PageBox within(PageBox other) {
    return new PageBox(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  boolean isEmpty() {
    return !(left < right && top < bottom);
  }

  /** A line, drawn as a bar. */
  boolean isThin() {
    return Math.min(right - left, bottom - top) < 2 * NEAR;
  }

  double area() {
    return isEmpty() ? 0 : (right - left) * (bottom - top);
  }

  double middle() {
    return (left + right) / 2;
  }

  double height() {
    return (top + bottom) / 2;
  }

  /** Whether a way along the points goes around it: all stand at its corners, and all of these. */
  boolean isEdgeOf(Iterable<? extends Point2D> points) {
    int corners = 0;
    for (Point2D point : points) {
      int x = side(point.getX(), left, right);
      int y = side(point.getY(), top, bottom);
      if (x < 0 || y < 0) {
        return false;
      }
      corners |= 1 << (2 * x + y);
    }
    return corners == 15;
  }

  private static int side(double at, double low, double high) {
    return Math.abs(at - low) < NEAR ? 0 : Math.abs(at - high) < NEAR ? 1 : -1;
  }
}
