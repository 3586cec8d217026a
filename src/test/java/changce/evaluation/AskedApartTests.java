package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is asked to measure is not what is searched by. */
class AskedApartTests {

  private static final List<Path> KNOWN =
      List.of(Path.of("knowledge/asked"), Path.of("knowledge/unanswered"));

  @Test
  void noQuestionOfASetStandsAmongTheQuestionsOfClauses() throws IOException {
    Set<String> known = new HashSet<>();
    for (Path folder : KNOWN) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> known.addAll(lines(file)));
      }
    }
    List<String> measured = new ArrayList<>();
    for (String set :
        List.of("first", "answerable", "decline", "followups", "evidence", "owners")) {
      QuestionEntry.of(set)
          .forEach(
              entry ->
                  measured.add(String.valueOf(entry.entry().getOrDefault("alone", entry.ask()))));
    }

    assertThat(known).hasSizeGreaterThan(6_000);
    assertThat(measured).doesNotContainAnyElementsOf(known);
  }

  private static List<String> lines(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<?, ?> clauses = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return clauses.values().stream()
          .flatMap(questions -> ((Collection<?>) questions).stream())
          .map(String::valueOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
