package changce.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * What a run must reach: {@code knowledge/questions/thresholds.yml}.
 *
 * @param atLeast by name of the figure
 * @param atMost by name of the figure
 */
record Thresholds(Map<String, Double> atLeast, Map<String, Double> atMost) {

  private static final Path FILE = QuestionEntry.FOLDER.resolve("thresholds.yml");

  /** Of answers in the clauses' own sentences. */
  static Thresholds read() {
    return read("without_model");
  }

  /** Of answers that a model words, whichever: what it leaves unsaid is its own. */
  static Thresholds withModel() {
    return read("with_model");
  }

  private static Thresholds read(String part) {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      Map<String, Map<String, Map<String, Number>>> written = new Yaml().load(reader);
      return new Thresholds(
          numbers(written.get(part).getOrDefault("at_least", Map.of())),
          numbers(written.get(part).getOrDefault("at_most", Map.of())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is missed, in words; figures that the run did not make are left aside.
   *
   * @param values by name
   */
  List<String> missed(Map<String, Double> values) {
    List<String> missed = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          Double least = atLeast.get(name);
          Double most = atMost.get(name);
          if (least != null && value < least) {
            missed.add("%s 是 %s，应不低于 %s".formatted(name, shown(value), shown(least)));
          }
          if (most != null && value > most) {
            missed.add("%s 是 %s，应不超过 %s".formatted(name, shown(value), shown(most)));
          }
        });
    return missed;
  }

  private static Map<String, Double> numbers(Map<String, Number> written) {
    return written.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> e.getValue().doubleValue()));
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
  }
}
