package changce.policy.text;

import java.util.Collections;
import java.util.List;

/**
 * What a file says: one paragraph a line, tables as Markdown between blank lines.
 *
 * @param pageStarts where each page begins in the text, in order; empty where the format has no
 *     pages
 * @param cautions what a reader of the file should look at, in words
 */
public record PolicyText(
    String text, TextFormat format, List<Integer> pageStarts, List<String> cautions) {

  /**
   * PDFs name letters that no database takes; in their place a blank, so that places stay right.
   */
  public PolicyText {
    text = text.replaceAll("[\\x00-\\x08\\x0b\\x0e-\\x1f\\ufffe\\uffff]", " ");
  }

  static PolicyText of(String text, TextFormat format) {
    return new PolicyText(text, format, List.of(), List.of());
  }

  public PolicyText withText(String other) {
    return new PolicyText(other, format, pageStarts, cautions);
  }

  /** The page, from 1, that holds the character; 0 where the format has no pages. */
  public int pageAt(int character) {
    int found = Collections.binarySearch(pageStarts, character);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
