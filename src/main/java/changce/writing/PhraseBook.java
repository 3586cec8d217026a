package changce.writing;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the service says in Chinese, with the same in English: a file of one line each, {@code {}}
 * for what is put in. {@code {0}}, {@code {1}} in the English name a blank by its place.
 */
public final class PhraseBook {

  private static final Pattern BLANK = Pattern.compile("\\{(\\d?)}");

  private final List<Phrase> phrases;

  private PhraseBook(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  /**
   * @param beside the class in whose package the file lies
   * @throws UnusableFile when it is not there, or is written otherwise
   */
  public static PhraseBook of(Class<?> beside, String name) {
    return new PhraseBook(
        YamlFile.keys(beside, name).entrySet().stream()
            .map(line -> Phrase.of(line.getKey(), String.valueOf(line.getValue())))
            .sorted(Comparator.comparingInt(Phrase::literal).reversed())
            .toList());
  }

  /** What is said in Chinese, and the English with blanks for what was put in. */
  private record Phrase(Pattern chinese, String english, int literal) {

    static Phrase of(String chinese, String english) {
      String[] literals = chinese.split("\\{}", -1);
      StringBuilder pattern = new StringBuilder();
      for (int i = 0; i < literals.length; i++) {
        pattern
            .append(i == 0 ? "" : blank(literals[0], literals[i], i))
            .append(quoted(literals[i]));
      }
      return new Phrase(Pattern.compile(pattern.toString()), english, chinese.length());
    }

    /** At the beginning only a date or a number; at the end up to the next mark. */
    private static String blank(String first, String next, int number) {
      if (number == 1 && first.isEmpty()) {
        return "([\\d-]+)";
      }
      return next.isEmpty() ? "([^，（）]+)" : "(.+?)";
    }

    private static String quoted(String literal) {
      return literal.isEmpty() ? "" : Pattern.quote(literal);
    }

    String said(MatchResult found) {
      int[] next = {0};
      return BLANK
          .matcher(english)
          .replaceAll(
              blank -> {
                String named = blank.group(1);
                int group = (named.isEmpty() ? next[0]++ : Integer.parseInt(named)) + 1;
                return Matcher.quoteReplacement(found.group(group));
              });
    }
  }

  /** The longest phrase at each place; what none says stays as it is. */
  public String inEnglish(String chinese) {
    StringBuilder english = new StringBuilder();
    int at = 0;
    while (at < chinese.length()) {
      Found found = found(chinese, at);
      if (found == null) {
        english.append(chinese.charAt(at++));
      } else {
        english.append(found.phrase.said(found.match));
        at = found.match.end();
      }
    }
    return english.toString().strip();
  }

  private record Found(Phrase phrase, Matcher match) {}

  private @Nullable Found found(String chinese, int at) {
    for (Phrase phrase : phrases) {
      Matcher matcher = phrase.chinese().matcher(chinese).region(at, chinese.length());
      if (matcher.lookingAt()) {
        return new Found(phrase, matcher);
      }
    }
    return null;
  }
}
