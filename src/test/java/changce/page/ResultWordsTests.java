package changce.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The English beside knowledge/rules, held in step with it. */
class ResultWordsTests {

  private static final Pattern GAP = Pattern.compile("\\{[^{}]+}");
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Map<String, String> LINES = FormWords.read("results-en.yml");

  /** The table of powers is shown in its own words. */
  private static final String OF_THE_TABLE = "{row.";

  static Stream<String> lines() {
    return LINES.keySet().stream();
  }

  @Test
  void everythingThatTheRulesSayToAFormHasItsLine() throws IOException {
    assertThat(said()).hasSizeGreaterThan(150);
    assertThat(said().stream().filter(text -> !text.contains(OF_THE_TABLE)))
        .allSatisfy(text -> assertThat(LINES).containsKey(text));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void lineHasTheGapsAndFiguresOfTheChinese(String chinese) {
    String english = LINES.get(chinese);
    Set<String> gaps = gaps(chinese);
    gaps.removeAll(Set.of("{options}", "{known}"));
    assertThat(gaps(english)).isEqualTo(gaps);
    assertThat(figures(english)).isEqualTo(figures(chinese));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "您说的“200万左右”正好跨在判断的界线上，需要更准确的数字或日期。资产总额是多少万元？ | What you gave, “200万左右”, lies across the line that decides; a closer figure or date is needed. What are the total assets, in ten thousand yuan?",
        "中型企业要营业收入不少于500万元。 | A medium enterprise has at least 500万元 revenue.",
        "学历没有“小学”这个选项，请从这些里选：博士、硕士。 | degree: there is no option “小学”; please choose one of those in the list.",
        "这句话没有英文。 | 这句话没有英文。",
      })
  void filledGapsAreFoundAgain(String chinese, String english) {
    assertThat(ResultWords.said(chinese)).isEqualTo(english);
  }

  private static Set<String> gaps(String text) {
    return found(GAP, text).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Double> figures(String text) {
    return found(FIGURE, GAP.matcher(text).replaceAll(""))
        .map(Double::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  /** Statements, refusals, labels, options, and what is put into the gaps. */
  private static Set<String> said() throws IOException {
    Set<String> said = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(Path.of("knowledge/rules"))) {
      for (Path file : files.toList()) {
        Object read =
            new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        if (read instanceof Map<?, ?> rule && rule.containsKey("cases")) {
          maps(rule.get("cases")).forEach(one -> add(said, one, "refuse"));
          Stream.concat(
                  maps(rule.get("cases")).flatMap(one -> maps(one.get("say"))),
                  maps(rule.get("always")))
              .forEach(statement -> add(said, statement, "text"));
          maps(rule.get("inputs")).forEach(input -> add(said, input, "label"));
          maps(rule.get("inputs"))
              .flatMap(input -> maps(input.get("options")))
              .forEach(option -> add(said, option, "value", "category", "measure", "caveat"));
        }
      }
    }
    return said;
  }

  private static void add(Set<String> said, Map<?, ?> from, String... keys) {
    for (String key : keys) {
      if (from.get(key) instanceof String text && !text.equals("{industry.caveat}。")) {
        said.add(key.equals("caveat") ? text + "。" : text);
      }
    }
  }

  private static Stream<Map<?, ?>> maps(Object list) {
    return list instanceof List<?> all ? all.stream().map(one -> (Map<?, ?>) one) : Stream.empty();
  }
}
