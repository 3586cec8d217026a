package changce.policy.text;

import org.jspecify.annotations.Nullable;
import org.ofdrw.core.OFDElement;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CompositeObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.pageDescription.color.color.CT_Color;

/** Whether a text is drawn at all; what is not drawn is not published. */
final class OfdVisible {

  private OfdVisible() {}

  static boolean shows(TextObject text, OfdPlace place) {
    boolean filled = isFilled(text) && !clear(text.getFillColor());
    boolean drawn = Boolean.TRUE.equals(text.getStroke()) && !clear(text.getStrokeColor());
    return !isOff(text) && !none(text.getAlpha()) && (filled || drawn) && !place.slants();
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

  /** Of an object that holds others. */
  static boolean shows(CompositeObject composite) {
    return !isOff(composite) && !none(composite.getAlpha());
  }
}
