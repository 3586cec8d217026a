package changce.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a visitor writes. */
public enum Language {
  CHINESE,
  ENGLISH;

  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}|\\b[aAI]\\b");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int LEAST_WORDS = 2;

  /** What a name between Chinese words has not: ERP, APP, P2P. */
  private static final Set<String> JOINING =
      Set.of(
          "a", "an", "the", "of", "for", "in", "to", "is", "are", "do", "does", "can", "how",
          "what", "which", "when", "where", "who", "i", "we", "my", "our", "with", "from");

  /** English: more words than Chinese characters, and where there are any, words that join. */
  public static Language of(String text) {
    long han = HAN.matcher(text).results().count();
    long words = WORD.matcher(text).results().count();
    return words >= LEAST_WORDS && words > han && (han == 0 || joins(text)) ? ENGLISH : CHINESE;
  }

  private static boolean joins(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .anyMatch(word -> JOINING.contains(word.toLowerCase(Locale.ROOT)));
  }
}
