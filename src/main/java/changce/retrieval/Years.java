package changce.retrieval;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years that a question names in another form than texts do: 去年, 二〇二四年, 24年. */
final class Years {

  private static final Pattern IN_CHARACTERS = Pattern.compile("二[〇零○o0]([一二三四五六七八九〇零]{2})年");
  private static final Pattern SHORT =
      Pattern.compile("(?<![\\d.])(2\\d)年(?=度|版|底|初|发布|出台|印发|的?新?政策)");
  private static final String DIGITS = "零一二三四五六七八九";

  /** Not 今年: it is said of what holds now, whichever year the text names. */
  private static final Map<String, Integer> FROM_NOW = Map.of("前年", -2, "去年", -1, "明年", 1);

  private Years() {}

  static Set<String> namedIn(String question, LocalDate day) {
    Set<String> years = new LinkedHashSet<>();
    FROM_NOW.forEach(
        (word, ahead) -> {
          if (question.contains(word)) {
            years.add(String.valueOf(day.getYear() + ahead));
          }
        });
    Matcher characters = IN_CHARACTERS.matcher(question);
    while (characters.find()) {
      String year = characters.group(1).replace('〇', '零');
      years.add("20" + DIGITS.indexOf(year.charAt(0)) + DIGITS.indexOf(year.charAt(1)));
    }
    Matcher shortened = SHORT.matcher(question);
    while (shortened.find()) {
      years.add("20" + shortened.group(1));
    }
    return years;
  }
}
