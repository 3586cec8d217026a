package changce.evaluation;

import changce.policy.Passage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A question of {@code knowledge/questions} with what is expected of its answer.
 *
 * @param file its name without ending
 * @param entry as it is written
 */
public record QuestionEntry(String file, Map<String, Object> entry) {

  static final Path FOLDER = Path.of("knowledge/questions");

  private static final Pattern AMOUNT = Pattern.compile("\\d(?:\\.\\d+)?\\s*(?:万元|亿元|元|%)");
  private static final Pattern SAYS_NOT_FOUND = Pattern.compile("没有查到|未查到|失效|旧标准|已经不用");

  /** Of these, a clause may say that something was not found, or ended. */
  private static final List<String> MAY_SAY_SO =
      List.of("unknown_figure", "near_miss", "ended", "private_data");

  public static List<QuestionEntry> of(String file) {
    return of(FOLDER.resolve(file + ".yml"));
  }

  /** Of any file, such as one that the console made of what staff approved; it may be empty. */
  public static List<QuestionEntry> of(Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    try (Reader reader = Files.newBufferedReader(file)) {
      List<Map<String, Object>> entries = new Yaml().load(reader);
      return entries == null
          ? List.of()
          : entries.stream().map(entry -> new QuestionEntry(name, entry)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String ask() {
    return String.valueOf(entry.get("ask"));
  }

  List<String> turns() {
    return each(entry.getOrDefault("turns", List.of()));
  }

  public String split() {
    return String.valueOf(entry.getOrDefault("split", "all"));
  }

  /** A word of the file such as {@code screen} or {@code kind}; empty when it has none. */
  String word(String name) {
    return String.valueOf(entry.getOrDefault(name, ""));
  }

  public boolean mayBeDeclined() {
    return entry.containsKey("declined") || word("outcome").startsWith("declined");
  }

  /** What is expected, for a reader of the report. */
  String expected() {
    return mayBeDeclined() ? "拒答" : "引用 " + clauses().map(QuestionEntry::inWords).toList();
  }

  boolean rightly(Given given) {
    return mayBeDeclined() ? declined(given) : given.answered() && clauses().anyMatch(given::cites);
  }

  /** Declined, though the library answers; asking back is no refusal. */
  boolean wronglyDeclined(Given given) {
    return !mayBeDeclined() && !given.answered() && !given.asksBack();
  }

  private boolean declined(Given given) {
    return !given.answered()
        || (MAY_SAY_SO.contains(word("kind"))
            && (!AMOUNT.matcher(given.text()).find() || saysNotFound(given)))
        || (word("kind").equals("forecast") && saysNotFound(given));
  }

  private static boolean saysNotFound(Given given) {
    return SAYS_NOT_FOUND.matcher(given.text()).find();
  }

  /**
   * @param heading part of the clause's heading path
   */
  record Clause(String policy, String heading) {

    boolean is(Passage passage) {
      return passage.policy().slug().equals(policy) && passage.headingPath().contains(heading);
    }
  }

  Stream<Clause> clauses() {
    List<?> any = entry.get("any") instanceof List<?> list ? list : List.of(entry);
    return any.stream().map(Map.class::cast).flatMap(QuestionEntry::clauses);
  }

  private static Stream<Clause> clauses(Map<?, ?> written) {
    return each(written.get("policy")).stream()
        .flatMap(
            policy ->
                each(written.get("heading")).stream().map(heading -> new Clause(policy, heading)));
  }

  public boolean answeredBy(Passage passage) {
    return clauses().anyMatch(clause -> clause.is(passage));
  }

  /** Those of the expected clauses that no passage is, in words. */
  List<String> clausesNotIn(List<Passage> passages) {
    return clauses()
        .filter(clause -> passages.stream().noneMatch(clause::is))
        .map(QuestionEntry::inWords)
        .toList();
  }

  private static String inWords(Clause clause) {
    return clause.policy() + "《" + clause.heading() + "》";
  }

  private static List<String> each(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
