package changce.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into sentences. A closing quote or bracket behind the full stop belongs to the
 * sentence.
 */
public final class Sentences {

  private static final String ENDS = "。！？!?\n";
  private static final String CLOSES = "”’」』）)》\"";

  private Sentences() {}

  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }

  public static boolean ends(char c) {
    return ENDS.indexOf(c) >= 0;
  }

  public static boolean closes(char c) {
    return CLOSES.indexOf(c) >= 0;
  }

  private static int end(String text, int start) {
    int at = start;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    at = Math.min(at + 1, text.length());
    while (at < text.length() && closes(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
