package changce.answering;

import changce.writing.Fold;
import changce.writing.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a step decides without a model, from a file beside its prompt.
 *
 * @param file named when something in it is wrong
 */
record Wording(Path file, Map<?, ?> entries) {

  static Wording read(Path file) {
    return new Wording(file, YamlFile.keys(file));
  }

  /** The expressions under a key; none when the key is absent. */
  List<Pattern> patterns(String... keys) {
    @Nullable Object entry = entries;
    for (String key : keys) {
      entry = entry instanceof Map<?, ?> map ? map.get(key) : null;
    }
    List<?> written =
        entry instanceof List<?> list ? list : entry == null ? List.of() : List.of(entry);
    return written.stream().map(String::valueOf).map(this::compiled).toList();
  }

  List<List<String>> groups(String key) {
    return entries.get(key) instanceof List<?> groups
        ? groups.stream().map(Wording::words).toList()
        : List.of();
  }

  static boolean anyIn(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  /** Folded, lower case. */
  static String folded(String text) {
    return Fold.lower(text).strip();
  }

  private static List<String> words(Object group) {
    return group instanceof List<?> words
        ? words.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(group));
  }

  private Pattern compiled(String written) {
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException("%s：写法不对：%s".formatted(file, e.getMessage()), e);
    }
  }
}
