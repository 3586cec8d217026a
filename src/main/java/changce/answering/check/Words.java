package changce.answering.check;

import changce.writing.Pairs;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content words of a text as pairs of neighbouring characters, without words that only join.
 */
final class Words {

  static final Pattern JOINING =
      Pattern.compile(
          "不?超过|不?高于|不?低于|不?少于|最[高低多少长短]|至[多少]|以[上下内外]|达到|应当|可以|不得|每[月年人户次]|[的了是在和与及或其按等为对将由于并且也都则而以把被向从至到该此这那之者所地得着]");

  /** What the words of {@link #JOINING} begin with. */
  static final Beginnings JOINS =
      Beginnings.of("不超高低少最至以达应可每的了是在和与及或其按等为对将由于并且也都则而以把被向从至到该此这那之者所地得着");

  private Words() {}

  static Set<String> of(String plain) {
    Set<String> words = new LinkedHashSet<>();
    Matcher joining = JOINING.matcher(plain);
    int run = 0;
    int at = 0;
    while (at < plain.length()) {
      if (JOINS.at(plain, at) && joining.region(at, plain.length()).lookingAt()) {
        words.addAll(Pairs.of(plain.substring(run, at)));
        at = joining.end();
        run = at;
      } else if (isHan(plain.charAt(at))) {
        at++;
      } else {
        words.addAll(Pairs.of(plain.substring(run, at)));
        at++;
        run = at;
      }
    }
    words.addAll(Pairs.of(plain.substring(run)));
    return words;
  }

  private static boolean isHan(char character) {
    return (character >= '一' && character <= '龥')
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
