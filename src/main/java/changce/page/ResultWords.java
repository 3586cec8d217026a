package changce.page;

import changce.rules.RuleReply.Given;
import changce.shown.RuleAnswer;
import changce.shown.RuleAnswer.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules say to a form, in English: {@code results-en.yml}. Figures stay as they are. */
final class ResultWords {

  private static final Map<String, String> LINES = FormWords.read("results-en.yml");

  /** The one that says most is tried first. */
  private static final List<FilledPhrase> PHRASES =
      LINES.entrySet().stream()
          .filter(line -> line.getKey().contains("{"))
          .map(line -> FilledPhrase.of(line.getKey(), line.getValue()))
          .sorted(Comparator.comparingInt(FilledPhrase::literal).reversed())
          .toList();

  private ResultWords() {}

  /**
   * @param chinese of its sentences, those for which there is no English
   */
  record InEnglish(RuleAnswer answer, Set<String> chinese) {}

  static InEnglish inEnglish(RuleAnswer answer) {
    return new InEnglish(
        new RuleAnswer(
            answer.outcome(),
            answer.rule(),
            answer.given().stream().map(ResultWords::inEnglish).toList(),
            answer.sentences().stream().map(ResultWords::inEnglish).toList(),
            orNull(answer.ask()),
            answer.input(),
            answer.options(),
            answer.asOf(),
            orNull(answer.label())),
        answer.sentences().stream()
            .map(Sentence::text)
            .filter(text -> found(text).isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** As it stands where there is no English for it. */
  static String said(String chinese) {
    return found(chinese).orElse(chinese);
  }

  /** What each of them is called, by what is sent. */
  static Map<String, String> said(List<String> options) {
    return options.stream()
        .collect(Collectors.toMap(option -> option, ResultWords::word, (first, same) -> first));
  }

  private static Given inEnglish(Given given) {
    return new Given(given.input(), word(given.label()), word(given.value()));
  }

  private static Sentence inEnglish(Sentence sentence) {
    return new Sentence(said(sentence.text()), sentence.source());
  }

  private static @Nullable String orNull(@Nullable String chinese) {
    return chinese == null ? null : said(chinese);
  }

  /** A label, an option, a unit or a question; figures have no line. */
  static String word(String chinese) {
    return LINES.getOrDefault(chinese, FormWords.said(chinese));
  }

  private static Optional<String> found(String chinese) {
    String whole = word(chinese);
    return whole.equals(chinese)
        ? PHRASES.stream().flatMap(phrase -> phrase.said(chinese).stream()).findFirst()
        : Optional.of(whole);
  }
}
