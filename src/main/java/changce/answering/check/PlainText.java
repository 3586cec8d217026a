package changce.answering.check;

import changce.writing.Fold;
import java.util.regex.Pattern;

/** Text as it is compared: folded, no blanks but ends of lines, no commas in thousands. */
final class PlainText {

  /** Before widths are folded: a full-width comma between numbers separates a list. */
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=[0-9０-９])[,٬](?=[0-9０-９]{3}(?![0-9０-９]))");

  /** A blank between two Latin words or two numbers tells them apart. */
  private static final Pattern BLANK =
      Pattern.compile("(?<![\\p{IsLatin}\\d])[^\\S\n]+|[^\\S\n]+(?![\\p{IsLatin}\\d])");

  private PlainText() {}

  static String of(String text) {
    String folded = Fold.of(THOUSANDS.matcher(text).replaceAll(""));
    return BLANK.matcher(folded.strip()).replaceAll("");
  }
}
