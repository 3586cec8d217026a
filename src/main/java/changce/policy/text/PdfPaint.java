package changce.policy.text;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Whether what a page paints lets through what is under it. */
final class PdfPaint {

  private PdfPaint() {}

  /** Not multiplied with the ground, as a marker pen's colour is, nor through a mask. */
  static boolean isPlain(PDGraphicsState state) {
    BlendMode mode = state.getBlendMode();
    return state.getSoftMask() == null
        && (mode == null || mode.equals(BlendMode.NORMAL) || mode.equals(BlendMode.COMPATIBLE));
  }

  /** A picture that is turned leaves the corners of its box free. */
  static boolean isLevel(Matrix place) {
    return (near(place.getValue(0, 1)) && near(place.getValue(1, 0)))
        || (near(place.getValue(0, 0)) && near(place.getValue(1, 1)));
  }

  private static boolean near(float zero) {
    return Math.abs(zero) < 0.01;
  }

  /** A seal is a picture with clear parts, and hides nothing. */
  static boolean isOpaque(PDImage image, PDGraphicsState state) {
    try {
      return isPlain(state)
          && state.getNonStrokeAlphaConstant() == 1
          && !image.isStencil()
          && image instanceof PDImageXObject whole
          && whole.getColorKeyMask() == null
          && whole.getSoftMask() == null
          && whole.getMask() == null
          && state.getCurrentClippingPath().isRectangular();
    } catch (IOException e) {
      return false;
    }
  }
}
