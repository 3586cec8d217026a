package changce.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an edition's text without the blanks around it.
 *
 * @param start first character in the text
 * @param end one past the last
 */
record TextLine(int start, int end, String content) {

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      TextLine line = stripped(text, matcher.start(), matcher.end());
      if (!line.content.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  static TextLine stripped(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && blank(text.charAt(first))) {
      first++;
    }
    while (last > first && blank(text.charAt(last - 1))) {
      last--;
    }
    return new TextLine(first, last, text.substring(first, last));
  }

  boolean isTableRow() {
    return content.length() > 1 && content.startsWith("|") && content.endsWith("|");
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
