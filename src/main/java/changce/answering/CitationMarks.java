package changce.answering;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citation marks as models write them: [1], [1][2], [1,2], and with Chinese brackets. */
final class CitationMarks {

  private static final Pattern MARK =
      Pattern.compile("[\\[［【]\\s*(\\d{1,3}(?:\\s*[,，、]\\s*\\d{1,3})*)\\s*[\\]］】]");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern BEGUN = Pattern.compile("[\\[［【][\\d\\s,，、]*");
  private static final Pattern LEADING = Pattern.compile("^(?:\\s*" + MARK.pattern() + ")+");

  private CitationMarks() {}

  static boolean anyIn(String sentence) {
    return MARK.matcher(withoutLeading(sentence)).find();
  }

  static List<Integer> in(String sentence) {
    TreeSet<Integer> marks = new TreeSet<>();
    Matcher matcher = MARK.matcher(withoutLeading(sentence));
    while (matcher.find()) {
      NUMBER
          .matcher(matcher.group(1))
          .results()
          .forEach(number -> marks.add(Integer.parseInt(number.group())));
    }
    return List.copyOf(marks);
  }

  static String without(String sentence) {
    return MARK.matcher(sentence).replaceAll("");
  }

  /** Marks in front belong to the sentence before. */
  private static String withoutLeading(String sentence) {
    return LEADING.matcher(sentence).replaceFirst("");
  }

  /** One past the marks that stand at {@code start}; -1 when one has begun and is not whole yet. */
  static int endOfThoseAt(CharSequence text, int start) {
    int end = start;
    Matcher mark = MARK.matcher(text);
    while (mark.region(end, text.length()).lookingAt()) {
      end = mark.end();
    }
    Matcher begun = BEGUN.matcher(text);
    return begun.region(end, text.length()).matches() ? -1 : end;
  }
}
