package changce.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer with what is to be said of it, by what must stand in it and what never may. */
record JudgedAnswer(QuestionEntry entry, Given given, Judgement judgement) {

  /** The best first. */
  enum Judgement {
    RIGHT,
    /** Answered, and what decides is not in it. */
    BESIDE_THE_POINT,
    MISLEADING,
    WRONGLY_DECLINED,
    /** Asked back where nothing was missing. */
    FOOLISH_QUESTION,
    /** Answered where there is nothing to answer from. */
    WRONGLY_ANSWERED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static JudgedAnswer of(QuestionEntry entry, Given given) {
    return new JudgedAnswer(entry, given, judgement(entry, given));
  }

  private static Judgement judgement(QuestionEntry entry, Given given) {
    String said = given.text() + given.note();
    if (given.answered() && neverSaid(entry).anyMatch(never -> found(never, said))) {
      return Judgement.MISLEADING;
    }
    boolean mustSay = entry.entry().containsKey("must");
    if (mustSay && patterns(entry, "must").allMatch(must -> found(must, said))) {
      return Judgement.RIGHT;
    }
    return switch (entry.word("expect")) {
      case "decline" -> given.answered() ? Judgement.WRONGLY_ANSWERED : Judgement.RIGHT;
      case "ask_back" -> given.asksBack() ? Judgement.RIGHT : unlike(given);
      default -> given.asksBack() ? Judgement.FOOLISH_QUESTION : unlike(given);
    };
  }

  private static Judgement unlike(Given given) {
    return given.answered() ? Judgement.BESIDE_THE_POINT : Judgement.WRONGLY_DECLINED;
  }

  /** The sets of several authors call it by two names. */
  private static Stream<Pattern> neverSaid(QuestionEntry entry) {
    return Stream.of("never", "must_not").flatMap(name -> patterns(entry, name));
  }

  private static Stream<Pattern> patterns(QuestionEntry entry, String name) {
    return entry.entry().get(name) instanceof List<?> list
        ? list.stream().map(one -> Pattern.compile(String.valueOf(one)))
        : Stream.empty();
  }

  private static boolean found(Pattern pattern, String said) {
    return pattern.matcher(said).find();
  }

  /** For a reader: the question, what came, what was to come. */
  String inWords() {
    String asked = entry.entry().containsKey("turns") ? entry.turns().toString() : entry.ask();
    String sentences =
        given.sentences().stream()
            .map(sentence -> "  - " + sentence.text() + sentence.marks())
            .collect(Collectors.joining("\n"));
    return "%s | %s\n  %s %s\n%s\n  要有：%s；不能有：%s；%s\n"
        .formatted(
            judgement.word(),
            asked,
            given.outcome().status(),
            given.note(),
            sentences,
            entry.entry().getOrDefault("must", ""),
            neverSaid(entry).map(Pattern::pattern).toList(),
            entry.word("note"));
  }
}
