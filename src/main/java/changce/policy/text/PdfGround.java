package changce.policy.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

/** What a page has painted so far behind its letters, white where nothing is. */
final class PdfGround {

  /** Less between a letter and its ground is a watermark, or hidden. */
  private static final double LEAST = 0.35;

  private static final double PICTURE = -1;

  /**
   * @param light from 0, black, to 1, white
   */
  private record Box(double left, double top, double right, double bottom, double light) {

    boolean holds(double x, double y) {
      return left <= x && x <= right && top <= y && y <= bottom;
    }
  }

  private final List<Box> boxes = new ArrayList<>();

  void paint(double left, double top, double right, double bottom, PDColor color, double alpha) {
    boxes.add(new Box(left, top, right, bottom, 1 - alpha * (1 - light(color))));
  }

  void picture(double left, double top, double right, double bottom) {
    boxes.add(new Box(left, top, right, bottom, PICTURE));
  }

  /** Whether letters of the colour stand out at the place. */
  boolean shows(double x, double y, PDColor color, double alpha) {
    double ground = 1;
    for (Box box : boxes) {
      ground = box.holds(x, y) ? box.light() : ground;
    }
    return ground == PICTURE || alpha * Math.abs(ground - light(color)) >= LEAST;
  }

  private static double light(PDColor color) {
    try {
      if (color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern) {
        return 0;
      }
      int rgb = color.toRGB();
      return (0.3 * ((rgb >> 16) & 255) + 0.59 * ((rgb >> 8) & 255) + 0.11 * (rgb & 255)) / 255;
    } catch (IOException | UnsupportedOperationException | IllegalStateException e) {
      return 0;
    }
  }
}
