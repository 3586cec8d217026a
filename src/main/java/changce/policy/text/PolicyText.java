package changce.policy.text;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file says: one paragraph a line, tables as Markdown between blank lines.
 *
 * @param pageStarts where each page begins in the text, in order; empty where the format has no
 *     pages
 * @param cautions what a reader of the file should look at, in words
 * @param losses those of the cautions that tell of content that is missing or cannot be trusted
 */
public record PolicyText(
    String text,
    TextFormat format,
    List<Integer> pageStarts,
    List<String> cautions,
    List<String> losses) {

  public PolicyText(
      String text, TextFormat format, List<Integer> pageStarts, List<String> cautions) {
    this(text, format, pageStarts, cautions, List.of());
  }

  /**
   * PDFs name letters that no database takes; in their place a blank, so that places stay right.
   */
  public PolicyText {
    text = text.replaceAll("[\\x00-\\x08\\x0b\\x0e-\\x1f\\ufffe\\uffff]", " ");
  }

  /** A text without pages or anything to say about it. */
  public static PolicyText plain(String text) {
    return of(text, TextFormat.PLAIN);
  }

  static PolicyText of(String text, TextFormat format) {
    return new PolicyText(text, format, List.of(), List.of());
  }

  public PolicyText withText(String other) {
    return new PolicyText(other, format, pageStarts, cautions, losses);
  }

  /** With more that is missing; each is one of the cautions as well. */
  PolicyText withLosses(List<String> more) {
    List<String> told = Stream.concat(more.stream(), cautions.stream()).distinct().toList();
    List<String> lost = Stream.concat(losses.stream(), more.stream()).distinct().toList();
    return new PolicyText(text, format, pageStarts, told, lost);
  }

  /** The page, from 1, that holds the character; 0 where the format has no pages. */
  public int pageAt(int character) {
    int found = Collections.binarySearch(pageStarts, character);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
