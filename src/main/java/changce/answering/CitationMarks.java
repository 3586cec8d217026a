package changce.answering;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citation marks as models write them: [1], [[1]], [1][2], [1]、[2], [1,2], with any brackets. */
final class CitationMarks {

  private static final String OPENS = "[\\[［【]";
  private static final String CLOSES = "[\\]］】]";
  private static final String FIGURES = "[0-9０-９]{1,3}";
  private static final String CALLED = "(?:\\^|来源|资料|条款)?";
  private static final String JOINS = "\\s*[,，、;；和与及]?\\s*";

  private static final String ONE =
      OPENS
          + "\\s*"
          + CALLED
          + "\\s*"
          + FIGURES
          + "(?:\\s*[,，、;；]\\s*"
          + FIGURES
          + ")*\\s*"
          + CLOSES;
  private static final String ROW = ONE + "(?:" + JOINS + ONE + ")*";
  private static final String BRACKETED =
      "(?:" + ONE + "|" + OPENS + "\\s*" + ROW + "\\s*" + CLOSES + ")";

  /** What joins marks belongs to them, as a second pair of brackets does. */
  private static final Pattern MARK = Pattern.compile(BRACKETED + "(?:" + JOINS + BRACKETED + ")*");

  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+");
  private static final Pattern BEGUN =
      Pattern.compile(OPENS + "[\\[［【\\]］】0-9０-９\\s,，、;；和与及^来源资料条款]*");
  private static final Pattern JOINED =
      Pattern.compile("\\s*(?:[,，、;；和与及]\\s*(?:" + BEGUN.pattern() + ")?|" + BEGUN.pattern() + ")");
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
          .matcher(matcher.group())
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
    boolean joined = end > start && JOINED.matcher(text).region(end, text.length()).matches();
    Matcher begun = BEGUN.matcher(text);
    return begun.region(end, text.length()).matches() || joined ? -1 : end;
  }
}
