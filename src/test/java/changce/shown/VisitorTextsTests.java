package changce.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the page and of the widget, which come from the same files. */
class VisitorTextsTests {

  private static final Path MODULES = Path.of("src/main/resources/static/widget");
  private static final Path PAGES = Path.of("src/main/resources/templates");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern USED =
      Pattern.compile(
          "\\bt\\((?:[^'()]* \\? )?'(\\w+)'(?: : '(\\w+)')?|t\\['(\\w+)']|(reason[A-Z]\\w+)");

  static Stream<String> names() {
    return VisitorTexts.CHINESE.words().keySet().stream();
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(VisitorTexts.ENGLISH.words().keySet())
        .isEqualTo(VisitorTexts.CHINESE.words().keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void bothLanguagesHaveTheSamePlaces(String name) {
    assertThat(placeholders(VisitorTexts.ENGLISH, name))
        .isEqualTo(placeholders(VisitorTexts.CHINESE, name));
  }

  @Test
  void everyTextIsThereAndEveryTextIsUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : sources()) {
      USED.matcher(Files.readString(file))
          .results()
          .forEach(
              match -> {
                for (int group = 1; group <= match.groupCount(); group++) {
                  if (match.group(group) != null) {
                    used.add(match.group(group));
                  }
                }
              });
    }
    Set<String> known =
        VisitorTexts.CHINESE.words().keySet().stream()
            .filter(name -> !name.matches("case[A-Z]{4,}"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).isEqualTo(known);
  }

  @Test
  void labelSaysInBothLanguagesThatAiMadeIt() {
    for (VisitorTexts texts : new VisitorTexts[] {VisitorTexts.CHINESE, VisitorTexts.ENGLISH}) {
      assertThat(texts.words().get("label")).contains("AI", "生成");
      assertThat(texts.words().get("footer")).contains("AI", "生成");
    }
  }

  private static java.util.List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(MODULES);
        Stream<Path> pages = Files.list(PAGES);
        Stream<Path> shown = Files.list(PAGES.resolve("shown"))) {
      return Stream.of(modules, pages, shown)
          .flatMap(files -> files)
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  private static Set<String> placeholders(VisitorTexts texts, String name) {
    return PLACEHOLDER
        .matcher(texts.words().get(name))
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(Collectors.toSet());
  }
}
