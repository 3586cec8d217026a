package changce.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run, as it is kept and compared with the next.
 *
 * @param values the figures by name: shares and measures
 * @param scores behind the shares, in words
 * @param missed thresholds, in words
 * @param answers every one of them
 */
record EvaluationReport(
    String when,
    Map<String, Double> values,
    Map<String, String> scores,
    List<String> missed,
    List<Answer> answers) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path FOLDER = Path.of("build/evaluation");

  /** The run before this one under the same name, if one was kept. */
  static Optional<EvaluationReport> previous(String name) {
    Path file = FOLDER.resolve(name + ".json");
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), EvaluationReport.class))
        : Optional.empty();
  }

  /** As JSON and as a page; what was there stays as {@code NAME-previous.json}. */
  Path write(String name, Comparison comparison) {
    try {
      Files.createDirectories(FOLDER);
      Path json = FOLDER.resolve(name + ".json");
      if (Files.exists(json)) {
        Files.move(
            json, FOLDER.resolve(name + "-previous.json"), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(json, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
      Path page = FOLDER.resolve(name + ".html");
      Files.writeString(page, new ReportPage(this, comparison).html());
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
