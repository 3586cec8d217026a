package changce.writing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers before the items of a list, which say nothing of what they stand before. */
final class ListMarks {

  static final String MARK = "•";

  /** Circled, dotted, black, and the keys of keyboards; ⑴ and ㈠ fold into brackets, which part. */
  private static final String ONE =
      "[\\x{2460}-\\x{2473}\\x{2488}-\\x{249B}\\x{24EA}-\\x{24FF}\\x{2776}-\\x{2793}\\x{3251}-\\x{325F}"
          + "\\x{3280}-\\x{3289}\\x{32B1}-\\x{32BF}\\x{1F100}-\\x{1F10A}]|[0-9]\\x{FE0F}?\\x{20E3}";

  private static final Pattern ENCLOSED =
      Pattern.compile("(?<counts>[第选]\\s*)?(?<mark>" + ONE + ")");

  /** 1．2000万元 and 1. 5万元 where an item may start. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<before>(?:^|(?<=[\\n:：;；。]))[^\\S\\n]*)(?<number>[1-9１-９][0-9０-９]?)(?<dot>[.．])"
              + "(?<blank>[^\\S\\n]*)(?<rest>[0-9０-９][0-9０-９,，]*)(?![.．][0-9０-９])");

  /** Such a decimal is hardly written: 1.2000万元, 1.2022年, 1.0731-88665566. */
  private static final Pattern ODD =
      Pattern.compile(
          "^(?:[1-9１-９][0-9０-９,，]+[0０](?![0-9０-９,，%％])|[0-9０-９]{4}年|[0０][0-9０-９]{2,3}[-－])");

  /** An item says more than an amount; a cell of a table may hold 1.2000亿元 and no more. */
  private static final Pattern AMOUNT_ALONE =
      Pattern.compile("^[0-9０-９,，]++(?![年-])\\p{IsHan}{0,4}(?:[^\\p{IsHan}]|$)");

  /** Whoever answers ② and nothing else means the second. */
  private static final Pattern ALONE = Pattern.compile("\\s*(" + ONE + ")\\s*[.。]?\\s*");

  private ListMarks() {}

  /** Black ones, and what makes a key of a figure, fold into nothing else. */
  static boolean isMark(char character) {
    return character == 0x20E3 || ALONE.matcher(String.valueOf(character)).matches();
  }

  static String parted(String text) {
    Matcher alone = ALONE.matcher(text);
    return alone.matches()
        ? number(alone.group(1))
        : dotted(ENCLOSED.matcher(text).replaceAll(ListMarks::enclosed));
  }

  /** 第②项 is told from 第③项. */
  private static String enclosed(MatchResult found) {
    String mark = found.group(2);
    return found.group(1) == null ? MARK : found.group(1) + number(mark);
  }

  /** That it reads more than digits is what it is wanted for: ❷ folds into none. */
  @SuppressWarnings("CharacterGetNumericValue")
  private static String number(String mark) {
    return String.valueOf(Character.getNumericValue(mark.codePointAt(0)));
  }

  private static String dotted(String text) {
    Matcher found = DOTTED.matcher(text);
    if (!found.find()) {
      return text;
    }
    List<MatchResult> items = found.reset().results().toList();
    StringBuilder parted = new StringBuilder();
    int from = 0;
    for (MatchResult item : items) {
      if (isMark(text, item, items)) {
        parted.append(text, from, item.start(2)).append(MARK);
        from = item.start(5);
      }
    }
    return parted.append(text.substring(from)).toString();
  }

  /** A blank parts it, it has a neighbour in the list or a line of its own, or it is no decimal. */
  private static boolean isMark(String text, MatchResult item, List<MatchResult> items) {
    boolean wide = item.group(3).equals("．");
    boolean line = startsLine(text, item.start());
    boolean listed = hasNeighbour(text, item, items);
    boolean odd = odd(text, item);
    return !item.group(4).isEmpty()
        || (wide && line)
        || (listed && (wide || line || items.stream().anyMatch(one -> odd(text, one))))
        || (odd
            && item.start() > 0
            && (wide || !AMOUNT_ALONE.matcher(text.substring(item.start(5))).find()));
  }

  private static boolean odd(String text, MatchResult item) {
    return ODD.matcher(text.substring(item.start(5))).find();
  }

  /** Behind a colon only the first of a list stands; the cells of tables all do. */
  private static boolean hasNeighbour(String text, MatchResult item, List<MatchResult> items) {
    int number = Integer.parseInt(item.group(2));
    return items.stream()
        .anyMatch(
            other -> {
              int difference = Integer.parseInt(other.group(2)) - number;
              MatchResult later = difference > 0 ? other : item;
              return Math.abs(difference) == 1 && !behindColon(text, later.start());
            });
  }

  private static boolean behindColon(String text, int start) {
    return start > 0 && ":：".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** After a line that ended; one that is only wrapped goes on with 1.5万元. */
  private static boolean startsLine(String text, int start) {
    int line = text.substring(0, start).stripTrailing().length();
    return text.substring(line, start).contains("\n")
        && line > 0
        && ":：;；。".indexOf(text.charAt(line - 1)) >= 0;
  }
}
