package changce.policy.text;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Whether the page lets a letter be drawn where it stands. */
final class PdfClip {

  private PdfClip() {}

  /**
   * @param clip where the page lets anything be drawn, in the page's own measure
   * @param place of the letter, which is one high
   * @return whether nothing of the letter's inner part is drawn; what is cut by the edge is seen
   */
  static boolean hides(Area clip, Matrix place, Vector step) {
    float wide = Math.max(step.getX(), 0.5f);
    Point2D one = place.transformPoint(0.15f * wide, 0.1f);
    Point2D other = place.transformPoint(0.85f * wide, 0.65f);
    PageBox body = PageBox.between(one, other);
    return !clip.intersects(
        body.left(), body.top(), body.right() - body.left(), body.bottom() - body.top());
  }
}
