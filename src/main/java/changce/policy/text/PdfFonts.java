package changce.policy.text;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What the letters of a font mean. */
final class PdfFonts {

  private PdfFonts() {}

  /**
   * @return null where the font does not say; • for a sign in the place of a letter
   */
  static @Nullable String text(PDFont font, int code) {
    String text = numbersItsLetters(font) ? null : unicode(font, code);
    if (text != null && text.length() == 1 && text.charAt(0) > 0xf020 && text.charAt(0) < 0xf100) {
      return "•";
    }
    if (text == null || text.isEmpty() || text.chars().anyMatch(PdfFonts::isNoLetter)) {
      return isSign(font) ? "•" : null;
    }
    return text;
  }

  private static @Nullable String unicode(PDFont font, int code) {
    return font.toUnicode(code, GlyphList.getAdobeGlyphList());
  }

  /** The letters of an embedded part of a font are numbered as they come, unless it says else. */
  private static boolean numbersItsLetters(PDFont font) {
    return font instanceof PDTrueTypeFont
        && font.isEmbedded()
        && !font.getCOSObject().containsKey(COSName.TO_UNICODE)
        && !font.getCOSObject().containsKey(COSName.ENCODING);
  }

  private static boolean isNoLetter(int c) {
    return c == 0xfffd
        || (c >= 0xe000 && c <= 0xf8ff)
        || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
  }

  private static boolean isSign(PDFont font) {
    return String.valueOf(font.getName()).matches("(?i).*(?:wingdings|webdings|dingbats|symbol).*");
  }
}
