package changce.rules;

import changce.rules.Evaluation.Decided;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which rule a question is for, if it is for one. */
record RuleRouter(RuleBook book, LocalDate day) {

  /** So much of a case makes it somebody's own. */
  private static final int TOLD = 2;

  private static final int MUCH = 3;

  /**
   * @param text readable
   */
  Optional<RuleSet> rule(String text) {
    List<RuleSet> named = book.rules().stream().filter(rule -> about(rule, text)).toList();
    return mixed(named)
        .or(
            () ->
                named.stream()
                    .filter(rule -> rule.recognised().mixed().isEmpty() || named.size() == 1)
                    .max(Comparator.comparingInt(rule -> rule.recognised().closeness(text))))
        .filter(rule -> oneCase(rule, text) && decided(rule, text));
  }

  private boolean about(RuleSet rule, String text) {
    return rule.recognised().about(text)
        || (rule.recognised().hinted(text) && read(rule, text).values().size() >= TOLD);
  }

  /** Two standards in one question: first it must be told which is meant. */
  private Optional<RuleSet> mixed(List<RuleSet> named) {
    return book.rules().stream()
        .filter(
            rule ->
                rule.recognised().mixed().stream()
                        .filter(id -> named.stream().anyMatch(one -> one.id().equals(id)))
                        .count()
                    >= 2)
        .findFirst();
  }

  /** A question about one's own case: in so many words, or with figures of one's own. */
  private boolean oneCase(RuleSet rule, String text) {
    return rule.recognised().asks(text) || read(rule, text).figures();
  }

  private boolean decided(RuleSet rule, String text) {
    return book.scope().decided(text) || tellsAll(rule, read(rule, text));
  }

  /** Who tells much, and all that decides, wants a verdict, however it is asked for. */
  private boolean tellsAll(RuleSet rule, UnderstoodInputs read) {
    return read.values().size() >= MUCH
        && Evaluation.of(new Facts(rule, read.values(), day)) instanceof Decided;
  }

  private UnderstoodInputs read(RuleSet rule, String text) {
    return new InputReader(rule, book.vocabulary(), day).read(text);
  }
}
