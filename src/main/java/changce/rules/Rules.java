package changce.rules;

import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import changce.rules.RuleReply.NotForRules;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import changce.rules.RuleReply.Why;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules as everyone else sees them: conditions of policies, evaluated by code. Keeps nothing of
 * a conversation.
 */
public class Rules {

  private static final Logger log = LoggerFactory.getLogger(Rules.class);

  private final RuleBook book;
  private final Clauses clauses;
  private final Answerer answerer;
  private final List<RuleProblem> problems;

  /** Rules with a problem are left out: their questions go to the library. */
  Rules(RuleBook all, Clauses clauses, LocalDate day) {
    RuleCheck check = new RuleCheck(all, clauses, day);
    this.problems = check.problems();
    problems.forEach(problem -> log.error("规则没有启用：{}", problem));
    this.book = all.without(check.unusable());
    this.clauses = clauses;
    this.answerer = new Answerer(book, clauses);
  }

  static Rules of(RuleBook book, PolicyLibrary library, LocalDate day) {
    return new Rules(book, Clauses.of(library), day);
  }

  /** What is wrong with the data, with file, line and reason; rules in these files are not used. */
  public List<RuleProblem> problems() {
    return problems;
  }

  /** The rules in use, in the order in which they are offered. */
  public List<RuleForm> forms() {
    return book.rules().stream().map(RuleForm::of).toList();
  }

  public Optional<RuleForm> form(String rule) {
    return book.rule(rule).map(RuleForm::of);
  }

  /**
   * @param earlier the questions of the same conversation, oldest first
   * @param day whose policies are asked
   */
  public RuleReply reply(String question, List<String> earlier, LocalDate day) {
    Dialogue dialogue = new Dialogue(book, answerer, day);
    earlier.forEach(dialogue::take);
    return dialogue.take(question);
  }

  /**
   * What a rule decides that rests on one of the clauses which were found for a question, though
   * the question does not name its matter: 60 人、一年 900 万的批发公司，招标文件填哪一型.
   *
   * @param found the clauses that may answer
   * @return empty where the case that is told does not decide
   */
  public Optional<Result> decided(String question, List<Passage> found, LocalDate day) {
    String text = InputReader.readable(question);
    return new RuleRouter(book, day)
        .restingOn(found, clauses, text)
        .map(rule -> new Dialogue(book, answerer, day).take(rule, text))
        .filter(Result.class::isInstance)
        .map(Result.class::cast);
  }

  /**
   * Whether a rule that would ask back leaves the question to a clause: one on which it does not
   * rest, and that is known to answer just this.
   *
   * @param asked how near the nearest question is that the clause is known to answer: cosine
   */
  public boolean leaves(String rule, Passage clause, double asked) {
    return book.rule(rule)
        .filter(known -> RuleRouter.leaves(known, asked))
        .filter(known -> !RuleRouter.rests(known, clause, clauses))
        .isPresent();
  }

  /**
   * @param inputs what was filled in, by the input's name: an option, or a quantity with its unit
   *     or in the input's own; blank ones are left out
   * @return never {@link NotForRules} for a rule that there is
   */
  public RuleReply evaluate(String rule, Map<String, String> inputs, LocalDate day) {
    return book.rule(rule).map(known -> evaluate(known, inputs, day)).orElseGet(NotForRules::new);
  }

  /**
   * The question that a model, or anyone who filled in a form for somebody, may have understood: to
   * be confirmed by whoever asked, for it may be another.
   *
   * @param inputs as for {@link #evaluate}; what cannot be said for certain is left out
   * @param question in people's words, which figures are taken from
   * @return words that {@link #reply} reads as these inputs; empty for a rule that there is not
   */
  public Optional<String> restated(
      String rule, Map<String, String> inputs, String question, LocalDate day) {
    return book.rule(rule).flatMap(known -> new Restatement(known, book, day).of(inputs, question));
  }

  private RuleReply evaluate(RuleSet rule, Map<String, String> inputs, LocalDate day) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : inputs.entrySet()) {
      if (!entry.getValue().isBlank()) {
        Field field = new Field(rule, entry.getKey(), entry.getValue());
        UnderstoodInputs read = field.read(day);
        if (!read.impossible().isEmpty()) {
          return new Refused(Why.UNUSABLE, String.join("", read.impossible()));
        }
        values.putAll(read.values());
      }
    }
    Facts facts = new Facts(rule, values, day);
    Evaluation.Verdict verdict = Evaluation.of(facts);
    Optional<RuleSet> next =
        verdict instanceof Evaluation.Decided decided
            ? Optional.ofNullable(decided.holding().goOn()).flatMap(book::rule)
            : Optional.empty();
    return next.map(other -> evaluate(other, Map.of(), day))
        .orElseGet(() -> answerer.reply(facts, verdict, Map.of()));
  }
}
