package changce.policy.text;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.jspecify.annotations.Nullable;

/** The colours of a PDF as a screen shows them. */
final class PdfColours {

  private PdfColours() {}

  /**
   * @return null for a pattern, which has many, and for what cannot be told
   */
  static @Nullable PageColour of(PDColor color) {
    try {
      if (color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern) {
        return null;
      }
      int rgb = color.toRGB();
      return new PageColour(
          ((rgb >> 16) & 255) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0);
    } catch (IOException | UnsupportedOperationException | IllegalStateException e) {
      return null;
    }
  }
}
