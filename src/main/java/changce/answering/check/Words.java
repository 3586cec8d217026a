package changce.answering.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content words of a text as pairs of neighbouring characters, without words that only join.
 */
final class Words {

  private static final Pattern JOINING =
      Pattern.compile(
          "不?超过|不?高于|不?低于|不?少于|最[高低多少长短]|至[多少]|以[上下内外]|达到|应当|可以|不得|每[月年人户次]|[的了是在和与及或其按等为对将由于并且也都则而以把被向从至到该此这那之者所地得着]");

  private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,}");

  private Words() {}

  static Set<String> of(String plain) {
    Set<String> words = new LinkedHashSet<>();
    Matcher runs = RUN.matcher(JOINING.matcher(plain).replaceAll(" "));
    while (runs.find()) {
      String run = runs.group();
      for (int i = 0; i + 1 < run.length(); i++) {
        words.add(run.substring(i, i + 2));
      }
    }
    return words;
  }
}
