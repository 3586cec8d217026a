package changce.policy.text;

import org.jspecify.annotations.Nullable;
import org.ofdrw.core.OFDElement;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.pageDescription.color.color.CT_Color;

/** Whether a text is drawn at all; what is not drawn is not published. */
final class OfdVisible {

  private static final double LEVEL = 0.01;

  private OfdVisible() {}

  static boolean shows(TextObject text) {
    boolean filled = isFilled(text) && !clear(text.getFillColor());
    boolean drawn = Boolean.TRUE.equals(text.getStroke()) && !clear(text.getStrokeColor());
    return !isOff(text)
        && !none(text.getAlpha())
        && (filled || drawn)
        && !slants(OfdWords.turn(text.getCTM()));
  }

  static boolean isFilled(TextObject text) {
    return !Boolean.FALSE.equals(text.getFill());
  }

  /** Of an object, and of a block or a layer with all that is in it. */
  static boolean isOff(OFDElement element) {
    return "false".equals(String.valueOf(element.attributeValue("Visible")).strip());
  }

  private static boolean clear(@Nullable CT_Color color) {
    return color != null && none(color.getAlpha());
  }

  private static boolean none(@Nullable Integer alpha) {
    return alpha != null && alpha == 0;
  }

  /** As a watermark does. */
  private static boolean slants(double[] turn) {
    return Math.abs(turn[0]) > LEVEL && Math.abs(turn[1]) > LEVEL;
  }
}
