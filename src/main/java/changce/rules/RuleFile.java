package changce.rules;

import changce.rules.RuleSet.Amount;
import changce.rules.RuleSet.Case;
import changce.rules.RuleSet.ClauseName;
import changce.rules.RuleSet.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule from YAML. */
final class RuleFile {

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "purpose",
          "region",
          "example",
          "order",
          "effective_from",
          "effective_to",
          "about",
          "hints",
          "asks",
          "unless",
          "mixed",
          "decides",
          "leaves",
          "inputs",
          "clauses",
          "cases",
          "always",
          "limits",
          "amount");
  private static final Set<String> INPUT_KEYS =
      Set.of(
          "name",
          "label",
          "kind",
          "unit",
          "question",
          "optional",
          "options",
          "bands",
          "words",
          "units",
          "not_with",
          "yearly",
          "default",
          "default_not_with",
          "sayings",
          "least",
          "most");
  private static final Set<String> OPTION_KEYS =
      Set.of("value", "words", "answers", "trades", "only");
  private static final Set<String> BAND_KEYS = Set.of("from", "to");
  private static final Set<String> CASE_KEYS =
      Set.of("when", "any", "none", "say", "refuse", "search", "continue", "rows", "at_once");

  private RuleFile() {}

  static RuleSet read(String id, String file, String yaml) {
    DataNode root = DataNode.read(yaml);
    root.only(KEYS);
    return new RuleSet(
        id,
        file,
        root.text("title"),
        root.text("purpose"),
        root.text("region"),
        root.text("example"),
        root.optional("order").map(Integer::valueOf).orElse(0),
        date(root, "effective_from"),
        date(root, "effective_to"),
        new Recognition(
            root.texts("about"),
            root.texts("hints"),
            root.texts("asks"),
            root.texts("unless"),
            root.texts("mixed"),
            root.texts("decides"),
            root.texts("leaves")),
        root.list("inputs").stream().map(RuleFile::input).toList(),
        clauses(root),
        root.list("cases").stream().map(RuleFile::oneCase).toList(),
        statements(root, "always"),
        statements(root, "limits"),
        amount(root));
  }

  private static Amount amount(DataNode root) {
    return root.find("amount")
        .map(
            node ->
                new Amount(node.texts("asks"), statements(node, "say"), statements(node, "under")))
        .orElseGet(() -> new Amount(List.of(), List.of(), List.of()));
  }

  private static @Nullable LocalDate date(DataNode node, String key) {
    String text = node.optional(key).orElse(null);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new UnusableRule(node.line(), key + " 不是日期：" + text);
    }
  }

  private static Input input(DataNode node) {
    node.only(INPUT_KEYS);
    return new Input(
        node.text("name"),
        node.text("label"),
        kind(node),
        node.optional("unit").orElse(""),
        node.text("question"),
        yes(node, "optional"),
        node.list("options").stream().map(RuleFile::option).toList(),
        node.list("bands").stream().map(RuleFile::band).toList(),
        said(node),
        node.optional("least").orElse(null),
        node.optional("most").orElse(null),
        node.line());
  }

  private static Input.Said said(DataNode node) {
    Map<String, String> sayings = new LinkedHashMap<>();
    node.entries("sayings")
        .forEach(saying -> sayings.put(saying.getKey(), saying.getValue().text()));
    return new Input.Said(
        node.texts("words"),
        node.texts("units"),
        node.texts("not_with"),
        yes(node, "yearly"),
        yes(node, "default"),
        node.texts("default_not_with"),
        sayings);
  }

  private static boolean yes(DataNode node, String key) {
    return node.optional(key).filter("yes"::equals).isPresent();
  }

  private static InputKind kind(DataNode node) {
    String written = node.text("kind");
    try {
      return InputKind.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnusableRule(
          node.line(), "kind 不能是 %s，可用：%s".formatted(written, List.of(InputKind.values())));
    }
  }

  private static Input.Option option(DataNode node) {
    return new Input.Option(
        node.text("value"),
        node.texts("words"),
        node.texts("answers"),
        node.texts("trades"),
        node.optional("only").map(written -> Condition.of(written, node.line())).orElse(null),
        node.others(OPTION_KEYS),
        node.line());
  }

  private static Input.Band band(DataNode node) {
    return new Input.Band(
        node.text("from"), node.optional("to").orElse(null), node.others(BAND_KEYS), node.line());
  }

  private static Map<String, ClauseName> clauses(DataNode root) {
    Map<String, ClauseName> clauses = new LinkedHashMap<>();
    root.entries("clauses")
        .forEach(
            entry -> {
              DataNode clause = entry.getValue();
              clauses.put(
                  entry.getKey(),
                  new ClauseName(clause.text("policy"), clause.text("heading"), clause.line()));
            });
    return clauses;
  }

  private static Case oneCase(DataNode node) {
    node.only(CASE_KEYS);
    return new Case(
        conditions(node, "when"),
        conditions(node, "any"),
        conditions(node, "none"),
        statements(node, "say"),
        node.optional("refuse").orElse(null),
        yes(node, "search"),
        node.optional("continue").orElse(null),
        node.texts("rows"),
        yes(node, "at_once"),
        node.line());
  }

  private static List<Condition> conditions(DataNode node, String key) {
    return node.list(key).stream()
        .map(condition -> Condition.of(condition.text(), condition.line()))
        .toList();
  }

  private static List<Statement> statements(DataNode node, String key) {
    return node.list(key).stream()
        .map(
            said ->
                new Statement(
                    said.text("text"),
                    said.text("clause"),
                    conditions(said, "when"),
                    yes(said, "because"),
                    yes(said, "further"),
                    said.line()))
        .toList();
  }
}
