package changce.policy.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;

/**
 * Where what holds an object puts it on the page: from its own millimetres to the page's points.
 */
final class OfdPlace {

  private static final double LEVEL = 0.01;

  private final AffineTransform toPage;

  private OfdPlace(AffineTransform toPage) {
    this.toPage = toPage;
  }

  static OfdPlace ofPage() {
    return new OfdPlace(AffineTransform.getScaleInstance(OfdWords.POINTS, OfdWords.POINTS));
  }

  /**
   * Of an object in it.
   *
   * @param box where it begins
   * @param matrix that turns it
   */
  OfdPlace of(@Nullable ST_Box box, @Nullable ST_Array matrix) {
    AffineTransform inner = new AffineTransform(toPage);
    if (box != null) {
      inner.translate(box.getTopLeftX(), box.getTopLeftY());
    }
    if (matrix != null && matrix.size() >= 6) {
      inner.concatenate(new AffineTransform(matrix.expectArr(6)));
    }
    return new OfdPlace(inner);
  }

  Point2D at(double x, double y) {
    return toPage.transform(new Point2D.Double(x, y), null);
  }

  /** The part of the page that the box takes. */
  PageBox box(ST_Box box) {
    double left = box.getTopLeftX();
    double top = box.getTopLeftY();
    double right = left + box.getWidth();
    double bottom = top + box.getHeight();
    List<Point2D> corners =
        Stream.of(at(left, top), at(right, top), at(left, bottom), at(right, bottom)).toList();
    return PageBox.around(corners);
  }

  /** How far a step along a line of its leads along a line of the page. */
  double along() {
    return toPage.getScaleX();
  }

  /** How high on the page what is one high is. */
  double high() {
    return Math.hypot(toPage.getShearX(), toPage.getScaleY());
  }

  /** As a watermark does; degrees count, not the measure. */
  boolean slants() {
    double whole = Math.hypot(toPage.getScaleX(), toPage.getShearY());
    return Math.abs(toPage.getScaleX()) > LEVEL * whole
        && Math.abs(toPage.getShearY()) > LEVEL * whole;
  }
}
