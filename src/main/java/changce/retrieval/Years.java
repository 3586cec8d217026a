package changce.retrieval;

import changce.writing.WrittenYear;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The years that a question names in another form than texts do: 去年, 二〇二四年, 24年. */
final class Years {

  /** Not 今年: it is said of what holds now, whichever year the text names. */
  private static final Pattern FROM_NOW = Pattern.compile("前年|去年|明年");

  private static final Pattern IN_CHARACTERS = Pattern.compile("二[〇零○o0][一二三四五六七八九〇零]{2}年");
  private static final Pattern SHORT =
      Pattern.compile("(?<![\\d.])2\\d年(?=度|版|底|初|发布|出台|印发|的?新?政策)");

  private Years() {}

  static Set<String> namedIn(String question, LocalDate day) {
    return Stream.of(FROM_NOW, IN_CHARACTERS, SHORT)
        .flatMap(form -> form.matcher(question).results())
        .map(found -> String.valueOf(WrittenYear.of(found.group(), day)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
