package changce.rules;

import changce.policy.Passage;
import changce.policy.Policy;
import changce.rules.RuleSet.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of one statement: it names a clause, and every figure that the data puts into it
 * stands in that clause.
 */
record StatementCheck(RuleSet rule, Clauses clauses, Statement statement) {

  private static final Pattern FIGURE =
      Pattern.compile("\\d+(?:\\.\\d+)?(?:万|亿)?(?:元|人|年|周岁|岁|%|个|项|日|月|天)?");
  private static final String HOTLINE = "12345";

  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String name : StatementWording.names(statement.text())) {
      if (!known(name)) {
        problems.add("文字里的 {%s} 没有着落".formatted(name));
      }
    }
    if (!statement.clause().equals(Facts.ROW)) {
      Matcher term = Condition.TERM.matcher(statement.clause());
      if (term.matches()) {
        holders(term.group(1)).forEach(terms -> byTerm(terms, term, problems));
      } else {
        figures(statement.clause(), allTerms(), problems);
      }
    }
    return problems;
  }

  private void byTerm(Map<String, String> terms, Matcher term, List<String> problems) {
    String clause = terms.get(term.group(2));
    if (clause != null) {
      figures(clause, used(term.group(1), terms), problems);
      figures(clause, terms.values().stream(), problems);
    }
  }

  private void figures(String clause, Stream<String> terms, List<String> problems) {
    Optional<Passage> passage =
        Optional.ofNullable(rule.clauses().get(clause)).flatMap(clauses::find);
    if (!rule.clauses().containsKey(clause)) {
      problems.add("没有这个条款名：" + clause);
    }
    passage.ifPresent(
        found ->
            Stream.concat(terms, Stream.of(StatementWording.fixed(statement.text())))
                .flatMap(text -> FIGURE.matcher(text).results().map(MatchResult::group))
                .filter(figure -> !figure.equals(HOTLINE) && !cited(found).contains(figure))
                .distinct()
                .forEach(
                    figure ->
                        problems.add("所依据的条款“%s”里没有 %s".formatted(found.headingPath(), figure))));
  }

  private boolean known(String name) {
    Matcher term = Condition.TERM.matcher(name);
    return term.matches()
        ? term.group(1).equals(Facts.ROW)
            || holders(term.group(1)).anyMatch(terms -> terms.containsKey(term.group(2)))
        : rule.find(name).isPresent();
  }

  private Stream<String> allTerms() {
    return rule.inputs().stream()
        .flatMap(input -> holders(input.name()).flatMap(terms -> used(input.name(), terms)));
  }

  private Stream<String> used(String input, Map<String, String> terms) {
    return terms.entrySet().stream()
        .filter(term -> statement.text().contains(input + "." + term.getKey()))
        .map(Map.Entry::getValue);
  }

  private Stream<Map<String, String>> holders(String input) {
    return rule.find(input).stream()
        .flatMap(
            found ->
                Stream.concat(
                    found.options().stream().map(Input.Option::terms),
                    found.bands().stream().map(Input.Band::terms)));
  }

  private static String cited(Passage passage) {
    Policy policy = passage.policy();
    return String.join(
        "\n",
        policy.title(),
        String.valueOf(policy.number()),
        String.valueOf(policy.issuedOn()),
        passage.headingPath(),
        passage.text());
  }
}
