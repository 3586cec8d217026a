package changce.writing;

import java.text.Normalizer;

/**
 * Tells most texts, of characters and common punctuation, from those in which something may have to
 * be parted: a look at each character takes a hundredth of the time of the expressions that part.
 */
final class Foldable {

  /** Of decimals and numbered items, powers, and units of measure, narrow or wide. */
  private static final String OF_FIGURES = ".．^mMkKｍＭｋＫ";

  private static final boolean[] PARTED = read();

  private Foldable() {}

  static boolean needsParting(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (PARTED[text.charAt(i)]) {
        return true;
      }
    }
    return false;
  }

  /**
   * All that folds into something else, but for wide forms, which are the characters themselves.
   */
  private static boolean[] read() {
    boolean[] parted = new boolean[Character.MAX_VALUE + 1];
    for (char at = 0x80; at < Character.MAX_VALUE; at++) {
      boolean wide = at >= 0xFF01 && at <= 0xFF5E;
      parted[at] =
          Character.isSurrogate(at)
              || ListMarks.isMark(at)
              || (!wide && !Normalizer.isNormalized(String.valueOf(at), Normalizer.Form.NFKC));
    }
    OF_FIGURES.chars().forEach(at -> parted[at] = true);
    return parted;
  }
}
