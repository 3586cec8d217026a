package changce.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which rule a question is for, if it is for one. */
record Router(RuleBook book, LocalDate day) {

  /**
   * @param text readable
   */
  Optional<RuleSet> rule(String text) {
    List<RuleSet> named =
        book.rules().stream().filter(rule -> rule.recognised().about(text)).toList();
    return mixed(named)
        .or(
            () ->
                named.stream()
                    .filter(rule -> rule.recognised().mixed().isEmpty() || named.size() == 1)
                    .max(Comparator.comparingInt(rule -> rule.recognised().closeness(text))))
        .filter(rule -> oneCase(rule, text));
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
    return rule.recognised().asks(text)
        || new InputReader(rule, book.vocabulary(), day).read(text).figures();
  }
}
