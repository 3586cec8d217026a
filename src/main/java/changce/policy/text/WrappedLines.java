package changce.policy.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Joins the lines of a text that was broken at a fixed width: a full line that ends in mid-sentence
 * goes on in the next one, unless that begins a clause, an item, a row or a paragraph.
 */
final class WrappedLines {

  /** In columns, two for a Chinese character: what is narrower is a list. */
  private static final int NARROWEST = 40;

  /** In columns: of lines that are all as long as one another. */
  private static final int NARROWEST_OF_ALL = 24;

  private static final int FEWEST_FULL = 3;
  private static final double MOSTLY = 0.6;

  /** Latin letters and the marks that may not begin a line leave that much free, in columns. */
  private static final int RAGGED = 4;

  private static final double FULL = 0.85;
  private static final String STOPS = "。；：！？;!?:";
  private static final String MARKS = "，、" + STOPS;
  private static final Pattern GOES_ON = Pattern.compile("^[，。；：、！？）》”,;!?)].*");
  private static final String NUMERAL = "[零〇一二三四五六七八九十廿卅卌百千\\d０-９]+";
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:[\\s\\u3000]|第\\s*N+\\s*[编章节](?:[\\s\\u3000]|$)|第\\s*N+\\s*(?:条(?:之N+)?|之N+\\s*条)(?:[\\s\\u3000]|$)|[一二三四五六七八九十百]+、|[（(]N[)）](?![项款目])|[\\d０-９]{1,3}[.．、)）](?![\\d０-９])|[①-⑳]|附\\s*[件表录]|#|\\||[-*•●]\\s).*"
              .replace("N+", NUMERAL)
              .replace("N", NUMERAL));

  private final List<String> lines;
  private final int width;
  private final boolean isNarrow;

  private WrappedLines(String text) {
    lines = text.lines().toList();
    int narrow = narrow();
    isNarrow = narrow > 0;
    width =
        isNarrow
            ? narrow
            : lines.stream().mapToInt(line -> columns(line.stripTrailing())).max().orElse(0);
  }

  static String joined(String text) {
    String joined = new WrappedLines(text).joined();
    boolean ends = text.endsWith("\n") || text.endsWith("\r") || joined.isEmpty();
    return ends ? joined : joined.substring(0, joined.length() - 1);
  }

  /** Whether a clause, an item, a row or a paragraph begins with this line. */
  static boolean begins(String line) {
    return BEGINS.matcher(line).matches();
  }

  private String joined() {
    StringBuilder joined = new StringBuilder();
    int next = 0;
    while (next < lines.size()) {
      int last = lastOfParagraph(next);
      joined.append(lines.get(next));
      for (String line : lines.subList(next + 1, last + 1)) {
        join(joined, line.strip());
      }
      joined.append('\n');
      next = last + 1;
    }
    return joined.toString();
  }

  /** A run that ends without a stop is a list of names, or a heading: it stays as it is. */
  private int lastOfParagraph(int first) {
    int last = first;
    while ((isText(lines.get(first)) || (isNarrow && isSetIn(lines.get(first))))
        && last + 1 < lines.size()
        && goesOn(lines.get(last), lines.get(last + 1))) {
      last++;
    }
    while (last > first && !endsWithAStop(lines.get(last))) {
      last--;
    }
    return last;
  }

  private boolean goesOn(String line, String next) {
    if (line.isBlank() || next.isBlank() || isRow(line) || BEGINS.matcher(next).matches()) {
      return false;
    }
    boolean full =
        isNarrow
            ? isFull(line, width)
            : width >= NARROWEST && columns(line.stripTrailing()) >= width * FULL;
    return GOES_ON.matcher(next).matches() || (full && !endsWithAStop(line));
  }

  /**
   * The width of a text that was broken after a few letters: most of its lines that end without a
   * stop are as long as that, and next to none is longer.
   *
   * @return in columns; 0 where the text was not
   */
  private int narrow() {
    List<String> open =
        IntStream.range(0, Math.max(0, lines.size() - 1))
            .filter(at -> !lines.get(at).isBlank() && !lines.get(at + 1).isBlank())
            .mapToObj(lines::get)
            .filter(line -> !endsWithAStop(line) && !isRow(line))
            .toList();
    int[] widths = open.stream().mapToInt(line -> columns(line.stripTrailing())).toArray();
    int[] all = lines.stream().mapToInt(line -> columns(line.strip())).toArray();
    for (int columns = NARROWEST - 2; columns >= NARROWEST_OF_ALL; columns--) {
      int wide = columns;
      long longer = IntStream.of(all).filter(line -> line > wide + 2).count();
      if (IntStream.of(widths).noneMatch(line -> line == wide)) {
        continue;
      }
      long full = open.stream().filter(line -> isFull(line, wide)).count();
      if (full >= FEWEST_FULL
          && full >= open.size() * MOSTLY
          && longer <= Math.max(1, lines.size() / 20)) {
        return wide;
      }
    }
    return 0;
  }

  private static boolean isFull(String line, int wide) {
    String plain = line.stripTrailing();
    return plain.length() >= wide / 2 || columns(plain) >= wide - RAGGED;
  }

  /** Not a title or a name, however long. */
  private static boolean isText(String line) {
    return BEGINS.matcher(line.strip()).matches()
        || line.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  /** As a paragraph of a narrow text begins, which often has no mark in its first line. */
  private static boolean isSetIn(String line) {
    return line.startsWith("\u3000\u3000") || line.startsWith("    ");
  }

  private static boolean isRow(String line) {
    return line.startsWith("|");
  }

  private static boolean endsWithAStop(String line) {
    String plain = line.stripTrailing();
    return !plain.isEmpty() && STOPS.indexOf(plain.charAt(plain.length() - 1)) >= 0;
  }

  /** Words of Latin letters keep the blank between them. */
  private static void join(StringBuilder joined, String line) {
    while (Character.isWhitespace(joined.charAt(joined.length() - 1))) {
      joined.setLength(joined.length() - 1);
    }
    char before = joined.charAt(joined.length() - 1);
    if (before < 128 && Character.isLetter(before) && line.matches("^[A-Za-z].*")) {
      joined.append(' ');
    }
    joined.append(line);
  }

  private static int columns(String line) {
    int columns = 0;
    for (int at = 0; at < line.length(); at++) {
      char letter = line.charAt(at);
      columns += letter < 0x2e80 ? 1 : Character.isLowSurrogate(letter) ? 0 : 2;
    }
    return columns;
  }
}
