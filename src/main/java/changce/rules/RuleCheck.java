package changce.rules;

import changce.rules.RuleSet.Case;
import changce.rules.RuleSet.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that must hold of the rules' data before they may be used. */
final class RuleCheck {

  private final RuleBook book;
  private final Clauses clauses;
  private final LocalDate day;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<RuleSet> unusable = new ArrayList<>();

  RuleCheck(RuleBook book, Clauses clauses, LocalDate day) {
    this.book = book;
    this.clauses = clauses;
    this.day = day;
    problems.addAll(book.unreadable());
    book.rules().forEach(this::check);
  }

  List<RuleProblem> problems() {
    return problems;
  }

  List<RuleSet> unusable() {
    return unusable;
  }

  private void check(RuleSet rule) {
    int before = problems.size();
    whole(rule);
    rule.inputs().forEach(input -> new InputCheck(rule, input, day, problems).check());
    rule.cases().forEach(one -> check(rule, one));
    Stream.of(rule.always(), rule.limits(), rule.amount().say(), rule.amount().under())
        .flatMap(List::stream)
        .forEach(statement -> check(rule, statement));
    rule.clauses()
        .values()
        .forEach(
            clause ->
                clauses
                    .problem(clause, day)
                    .ifPresent(reason -> problem(rule, clause.line(), reason)));
    if (problems.size() > before) {
      unusable.add(rule);
    }
  }

  private void whole(RuleSet rule) {
    if (!rule.inForceOn(day)) {
      problem(rule, 0, "这项规则在 %s 不在有效期内".formatted(day));
    }
    if (rule.recognised().about().isEmpty() && rule.recognised().mixed().isEmpty()) {
      problem(rule, 0, "缺少 about：没有问题会到这里来");
    }
    if (rule.inputs().isEmpty() || rule.cases().isEmpty()) {
      problem(rule, 0, "缺少 inputs 或 cases");
    }
    rule.recognised().mixed().stream()
        .filter(id -> book.rule(id).isEmpty())
        .forEach(id -> problem(rule, 0, "mixed 里没有这项规则：" + id));
  }

  private void check(RuleSet rule, Case one) {
    conditions(one).forEach(condition -> check(rule, condition));
    one.say().forEach(statement -> check(rule, statement));
    if (one.say().isEmpty() && one.refuse() == null && one.goOn() == null) {
      problem(rule, one.line(), "没有写结果（say、refuse 或 continue）");
    }
    if (one.goOn() != null && book.rule(one.goOn()).isEmpty()) {
      problem(rule, one.line(), "没有这项规则：" + one.goOn());
    }
    if (!one.rows().isEmpty()) {
      book.powers().rows().stream()
          .filter(PowerTable.Row::shown)
          .forEach(
              row ->
                  clauses
                      .problem(row.clause(), day)
                      .ifPresent(
                          reason ->
                              problems.add(new RuleProblem(PowerTable.FILE, row.line(), reason))));
    }
  }

  private void check(RuleSet rule, Condition condition) {
    new ConditionCheck(rule, condition, day)
        .problem()
        .ifPresent(reason -> problem(rule, condition.line(), reason));
  }

  private void check(RuleSet rule, Statement statement) {
    statement.when().forEach(condition -> check(rule, condition));
    new StatementCheck(rule, clauses, statement)
        .problems()
        .forEach(reason -> problem(rule, statement.line(), reason));
  }

  private static Stream<Condition> conditions(Case one) {
    return Stream.of(one.all(), one.any(), one.none()).flatMap(List::stream);
  }

  private void problem(RuleSet rule, int line, String reason) {
    problems.add(new RuleProblem(rule.file(), line, reason));
  }
}
