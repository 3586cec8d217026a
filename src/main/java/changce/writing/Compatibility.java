package changce.writing;

import java.text.Normalizer;

/**
 * Parts every other character that folds into figures or letters, ₂, Ⅱ, №, ㋀, from the figures
 * beside it. Those that are only wide or bold are the figures themselves.
 */
final class Compatibility {

  private Compatibility() {}

  static String parted(String text) {
    StringBuilder parted = new StringBuilder(text.length());
    char last = ' ';
    boolean squeezedBefore = false;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      String written = Character.toString(character);
      String folded =
          character < 0x80 ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
      boolean squeezed = squeezed(character) && !folded.equals(written);
      if ((squeezed || squeezedBefore) && figures(last, folded.charAt(0))) {
        parted.append(ListMarks.MARK);
      }
      parted.append(written);
      last = folded.charAt(folded.length() - 1);
      squeezedBefore = squeezed;
      at += Character.charCount(character);
    }
    return parted.toString();
  }

  private static boolean figures(char left, char right) {
    return Character.isDigit(left) && Character.isDigit(right);
  }

  private static boolean squeezed(int character) {
    boolean wide = character >= 0xFF01 && character <= 0xFF5E;
    boolean bold = character >= 0x1D400 && character <= 0x1D7FF;
    return character >= 0x80 && !wide && !bold;
  }
}
