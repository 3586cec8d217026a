package changce.rules;

import changce.policy.Passage;
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
   * So near is a question to one that a clause is known to answer: cosine. Of 69 questions to which
   * a rule asked back, no rightly asked one had such a clause first that the rule does not rest on.
   */
  private static final double KNOWN = 0.75;

  /** The same where it is not even clear which rule is meant: any clause may be another one's. */
  private static final double KNOWN_OF_ANY = 0.85;

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

  /**
   * The rule of whose matter a question is by its wording, where a clause on which it rests was
   * found for it and the case that is told decides: a rule's own words are few, and there are many
   * ways to ask.
   *
   * @param text readable
   * @param found clauses that may answer
   */
  Optional<RuleSet> restingOn(List<Passage> found, Clauses clauses, String text) {
    return book.scope()
        .matter(text)
        .flatMap(book::rule)
        .filter(rule -> found.stream().anyMatch(clause -> rests(rule, clause, clauses)))
        .filter(rule -> !rule.recognised().otherwise(text) && tellsOneCase(rule, text));
  }

  /** A rule that measures nothing only chooses a way: its questions are the answer. */
  static boolean leaves(RuleSet rule, double asked) {
    boolean measures =
        rule.inputs().stream()
            .anyMatch(input -> input.kind() == InputKind.MONEY || input.kind() == InputKind.COUNT);
    boolean asksWhich = !rule.recognised().mixed().isEmpty();
    return asksWhich ? asked >= KNOWN_OF_ANY : measures && asked >= KNOWN;
  }

  static boolean rests(RuleSet rule, Passage clause, Clauses clauses) {
    return rule.clauses().values().stream()
        .anyMatch(name -> clauses.find(name).filter(clause::equals).isPresent());
  }

  /** With figures, of which none is left over: 去年 4.3 亿、今年 5.1 亿 are not one case. */
  private boolean tellsOneCase(RuleSet rule, String text) {
    UnderstoodInputs read = read(rule, text);
    return read.figures() && reader(rule).readsAllMoney(text) && decides(rule, read, TOLD);
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
    return book.scope().decided(text) || decides(rule, read(rule, text), MUCH);
  }

  /** Who tells much, and all that decides, wants a verdict, however it is asked for. */
  private boolean decides(RuleSet rule, UnderstoodInputs read, int least) {
    return read.values().size() >= least
        && Evaluation.of(new Facts(rule, read.values(), day)) instanceof Decided;
  }

  private UnderstoodInputs read(RuleSet rule, String text) {
    return reader(rule).read(text);
  }

  private InputReader reader(RuleSet rule) {
    return new InputReader(rule, book.vocabulary(), day);
  }
}
