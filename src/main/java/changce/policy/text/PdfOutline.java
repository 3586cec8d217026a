package changce.policy.text;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The path that a page is about to fill, or to clip what comes by, in the page's own measure. */
final class PdfOutline {

  private static final int MANY = 200;
  private static final int NONE = -1;
  private static final double CORNER = 0.01;

  private GeneralPath path = new GeneralPath();
  private boolean bent;
  private int steps;
  private int rule = NONE;

  void go(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    begin(p0.getX(), p0.getY());
    line(p1.getX(), p1.getY());
    line(p2.getX(), p2.getY());
    line(p3.getX(), p3.getY());
    path.closePath();
  }

  void begin(double x, double y) {
    path.moveTo(x, y);
    steps++;
  }

  void line(double x, double y) {
    path.lineTo(x, y);
    steps++;
  }

  void bend(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
    bent = true;
    steps++;
  }

  boolean isEmpty() {
    return steps == 0;
  }

  boolean isOfBoxes() {
    return !bent;
  }

  /** Of those in one another, as of a frame, the inner may be left open. */
  static boolean apart(List<PageBox> boxes) {
    return boxes.size() <= MANY
        && boxes.stream()
            .allMatch(box -> boxes.stream().filter(other -> other.holds(box)).count() == 1);
  }

  PageBox box(UnaryOperator<Point2D> seen) {
    Rectangle2D bounds = path.getBounds2D();
    return PageBox.between(
        seen.apply(new Point2D.Double(bounds.getMinX(), bounds.getMinY())),
        seen.apply(new Point2D.Double(bounds.getMaxX(), bounds.getMaxY())));
  }

  void clips(int windingRule) {
    rule = windingRule;
  }

  /**
   * @return null when it clips nothing, as without any steps; of many steps only about where, as it
   *     is slow to cut along
   */
  @Nullable GeneralPath clip() {
    if (rule == NONE || isEmpty()) {
      return null;
    }
    GeneralPath clip = steps > MANY ? cutBounds() : path;
    clip.setWindingRule(steps > MANY ? Path2D.WIND_NON_ZERO : rule);
    return clip;
  }

  /**
   * All of its box but a corner that holds no letter: what is filled in it is not known to be
   * filled at every place, what stands in it is not known to be cut off.
   */
  private GeneralPath cutBounds() {
    Rectangle2D bounds = path.getBounds2D();
    GeneralPath cut = new GeneralPath();
    cut.moveTo(bounds.getMinX(), bounds.getMinY());
    cut.lineTo(bounds.getMaxX(), bounds.getMinY());
    cut.lineTo(bounds.getMaxX(), bounds.getMaxY() - CORNER * bounds.getHeight());
    cut.lineTo(bounds.getMaxX() - CORNER * bounds.getWidth(), bounds.getMaxY());
    cut.lineTo(bounds.getMinX(), bounds.getMaxY());
    cut.closePath();
    return cut;
  }

  void reset() {
    path = new GeneralPath();
    bent = false;
    steps = 0;
    rule = NONE;
  }
}
