package changce.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules as they stand in the files.
 *
 * @param scope of all rules together
 * @param unreadable files that are no rules at all
 */
record RuleBook(
    List<RuleSet> rules,
    Vocabulary vocabulary,
    PowerTable powers,
    Scope scope,
    List<RuleProblem> unreadable) {

  private static final String VOCABULARY = "vocabulary.yml";
  private static final String TRADES = "trades.yml";

  /**
   * @param folder with one file for each rule, the vocabulary and the trades; the table of powers
   *     lies beside it
   */
  static RuleBook read(Path folder) {
    List<RuleProblem> unreadable = new ArrayList<>();
    List<RuleSet> rules = new ArrayList<>();
    for (Path file : ruleFiles(folder)) {
      String name = file.getFileName().toString();
      try {
        rules.add(RuleFile.read(name.replace(".yml", ""), name, Files.readString(file)));
      } catch (UnusableRule e) {
        unreadable.add(new RuleProblem(name, e.line(), String.valueOf(e.getMessage())));
      } catch (IOException e) {
        unreadable.add(new RuleProblem(name, 0, "读不出来：" + e.getMessage()));
      }
    }
    rules.sort(Comparator.comparingInt(RuleSet::order));
    Vocabulary vocabulary = vocabulary(folder, unreadable);
    return new RuleBook(
        rules.stream().map(vocabulary::asCalled).toList(),
        vocabulary,
        powers(folder, unreadable),
        Scope.of(rules),
        unreadable);
  }

  Optional<RuleSet> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  RuleBook without(List<RuleSet> unusable) {
    return new RuleBook(
        rules.stream().filter(rule -> !unusable.contains(rule)).toList(),
        vocabulary,
        powers,
        scope,
        unreadable);
  }

  private static Vocabulary vocabulary(Path folder, List<RuleProblem> unreadable) {
    try {
      return Vocabulary.read(
          Files.readString(folder.resolve(VOCABULARY)), trades(folder.resolve(TRADES)));
    } catch (UnusableRule | IOException e) {
      unreadable.add(new RuleProblem(VOCABULARY, 0, "读不出来：" + e.getMessage()));
      return Vocabulary.none();
    }
  }

  private static Trades trades(Path file) throws IOException {
    return Files.exists(file) ? Trades.read(Files.readString(file)) : Trades.none();
  }

  private static PowerTable powers(Path folder, List<RuleProblem> unreadable) {
    Path file = folder.resolveSibling(PowerTable.FILE);
    try {
      return PowerTable.read(Files.readString(file));
    } catch (UnusableRule e) {
      unreadable.add(new RuleProblem(PowerTable.FILE, e.line(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      unreadable.add(new RuleProblem(PowerTable.FILE, 0, "读不出来：" + e.getMessage()));
    }
    return new PowerTable(List.of());
  }

  private static List<Path> ruleFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .filter(file -> !file.endsWith(VOCABULARY) && !file.endsWith(TRADES))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("规则目录 %s 读不出来".formatted(folder.toAbsolutePath()), e);
    }
  }
}
