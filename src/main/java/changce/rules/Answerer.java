package changce.rules;

import changce.policy.Passage;
import changce.rules.Evaluation.Decided;
import changce.rules.Evaluation.Open;
import changce.rules.Evaluation.Verdict;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Given;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import changce.rules.RuleReply.RuleSentence;
import changce.rules.RuleReply.Why;
import changce.rules.RuleSet.Case;
import changce.rules.RuleSet.ClauseName;
import changce.rules.RuleSet.Statement;
import changce.rules.UnderstoodInputs.Doubt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what the evaluation found: a result with its clauses, a question, or a refusal. */
record Answerer(RuleBook book, Clauses clauses) {

  /**
   * Terms of an option that say what a row must hold: row_what is looked for in the column what.
   */
  private static final String OF_ROW = "row_";

  private static final String ENDED = "这项规则依据的条款现在不在政策库里，或者已经不是现行政策，不能据此判断。请咨询主管部门或拨打12345。";
  private static final String SEVERAL = "您说的不止一种可能，请选一项。";
  private static final String SILENT = "规则里没有写到这种情况，不能判断。请咨询主管部门或拨打12345。";

  RuleReply reply(Facts facts, Verdict verdict, Map<String, Doubt> doubts) {
    if (!facts.rule().inForceOn(facts.day())) {
      return new Refused(Why.NO_POLICY, ENDED);
    }
    if (verdict instanceof Open open) {
      return ask(facts, open, doubts);
    }
    return verdict instanceof Decided decided
        ? decided(facts, decided.holding())
        : new Refused(Why.NO_POLICY, SILENT);
  }

  private RuleReply decided(Facts facts, Case holding) {
    if (holding.refuse() != null && holding.rows().isEmpty()) {
      return new Refused(
          holding.search() ? Why.NO_DATA : Why.NO_POLICY,
          StatementWording.of(holding.refuse(), facts).orElse(SILENT));
    }
    List<Facts> abouts = holding.rows().isEmpty() ? List.of(facts) : rows(facts, holding);
    return said(facts, abouts, joined(holding.say(), facts.rule().always()))
        .orElseGet(
            () -> new Refused(Why.NO_POLICY, Objects.requireNonNullElse(holding.refuse(), SILENT)));
  }

  /** What is paid and under what conditions; empty while that depends on what is not known. */
  Optional<RuleReply> amount(Facts facts) {
    RuleSet.Amount amount = facts.rule().amount();
    boolean known = amount.say().stream().anyMatch(said -> text(said, facts).isPresent());
    return known && facts.rule().inForceOn(facts.day())
        ? said(
            facts,
            List.of(facts),
            joined(joined(amount.say(), amount.under()), facts.rule().always()))
        : Optional.empty();
  }

  /** What is to be known before the question is answered: a limit that what was told has passed. */
  static String limits(Facts facts, Set<String> told) {
    return facts.rule().limits().stream()
        .filter(limit -> limit.when().stream().anyMatch(one -> told.contains(one.input())))
        .flatMap(limit -> text(limit, facts).stream())
        .collect(Collectors.joining());
  }

  /** Of the reasons that hold only in some cases the first one is enough. */
  private static List<Statement> oneReason(List<Statement> statements, Facts facts) {
    Optional<Statement> enough =
        statements.stream()
            .filter(Statement::reason)
            .filter(statement -> text(statement, facts).isPresent())
            .findFirst();
    return statements.stream()
        .filter(statement -> !statement.reason() || enough.filter(statement::equals).isPresent())
        .toList();
  }

  private static List<Statement> joined(List<Statement> first, List<Statement> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** Empty when none of the statements can be said. */
  private Optional<RuleReply> said(Facts facts, List<Facts> abouts, List<Statement> statements) {
    List<RuleSentence> sentences = new ArrayList<>();
    for (Statement statement : oneReason(statements, facts)) {
      for (Facts about : abouts) {
        Optional<String> text = text(statement, about);
        Optional<Passage> passage =
            clause(statement, about).flatMap(name -> clauses.inForce(name, facts.day()));
        if (text.isPresent() && passage.isEmpty()) {
          return Optional.of(new Refused(Why.NO_POLICY, ENDED));
        }
        text.map(said -> new RuleSentence(said, passage.orElseThrow(), statement.further()))
            .ifPresent(sentences::add);
      }
    }
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Result(
                facts.rule().id(),
                given(facts),
                sentences.stream().distinct().toList(),
                facts.day()));
  }

  private List<Facts> rows(Facts facts, Case holding) {
    Map<String, String> wanted = new LinkedHashMap<>();
    List<Range> days = new ArrayList<>();
    for (String name : holding.rows()) {
      Value value = facts.value(name).orElse(null);
      if (value instanceof Value.Measured measured) {
        days.add(measured.range());
      } else if (value instanceof Value.Chosen chosen) {
        wanted.putAll(ofRow(chosen.option()));
      }
    }
    return book.powers().fitting(wanted, facts.day()).stream()
        .filter(row -> days.stream().allMatch(row::givenWithin))
        .map(facts::about)
        .toList();
  }

  private static Map<String, String> ofRow(Input.Option option) {
    Map<String, String> wanted = new LinkedHashMap<>();
    option
        .terms()
        .forEach(
            (term, text) -> {
              if (term.startsWith(OF_ROW)) {
                wanted.put(term.substring(OF_ROW.length()), text);
              }
            });
    return wanted;
  }

  private static Optional<String> text(Statement statement, Facts facts) {
    return Evaluation.hold(statement.when(), facts)
        ? StatementWording.of(statement.text(), facts)
        : Optional.empty();
  }

  private Optional<ClauseName> clause(Statement statement, Facts facts) {
    if (statement.clause().equals(Facts.ROW)) {
      return Optional.of(
          new ClauseName(
              facts.row().getOrDefault("policy", ""), facts.row().getOrDefault("heading", ""), 0));
    }
    Matcher term = Condition.TERM.matcher(statement.clause());
    String name =
        term.matches() ? facts.term(term.group(1), term.group(2)).orElse("") : statement.clause();
    return Optional.ofNullable(facts.rule().clauses().get(name));
  }

  private static AskBack ask(Facts facts, Open open, Map<String, Doubt> doubts) {
    Input input = open.input();
    Doubt doubt = doubts.get(input.name());
    List<String> options =
        doubt == null || doubt.options().isEmpty()
            ? input.options().stream().map(Input.Option::value).toList()
            : doubt.options();
    String why = doubt == null ? unsure(facts, open) : why(doubt);
    return new AskBack(
        facts.rule().id(), input.name(), why + input.question(), options, given(facts), true);
  }

  private static String why(Doubt doubt) {
    return doubt.why().isEmpty() && doubt.options().size() > 1 ? SEVERAL : doubt.why();
  }

  private static String unsure(Facts facts, Open open) {
    String said = facts.value(open.input().name()).map(Value::said).orElse("");
    return open.unsure() ? "您说的“%s”正好跨在判断的界线上，需要更准确的数字或日期。".formatted(said) : "";
  }

  static List<Given> given(Facts facts) {
    return facts.values().entrySet().stream()
        .map(
            entry ->
                new Given(
                    entry.getKey(),
                    facts.rule().input(entry.getKey()).label(),
                    entry.getValue().said()))
        .toList();
  }
}
