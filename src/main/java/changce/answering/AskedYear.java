package changce.answering;

import changce.retrieval.Hit;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Of notices that come every year, those of the year that is asked for. */
final class AskedYear {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?=年)");

  private AskedYear() {}

  static List<Hit> only(String question, List<Hit> hits) {
    Set<String> asked = in(question);
    boolean held = hits.stream().anyMatch(hit -> in(title(hit)).stream().anyMatch(asked::contains));
    return held ? hits.stream().filter(hit -> fits(in(title(hit)), asked)).toList() : hits;
  }

  /** A title without a year is of no single year. */
  private static boolean fits(Set<String> years, Set<String> asked) {
    return years.isEmpty() || years.stream().anyMatch(asked::contains);
  }

  private static Set<String> in(String text) {
    return YEAR.matcher(Wording.folded(text))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static String title(Hit hit) {
    return hit.passage().policy().title();
  }
}
