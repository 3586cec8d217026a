package changce.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The project's own questions, each with the passage that answers it or the reason to decline. */
public record QuestionSet(List<Question> questions) {

  /**
   * @param policy slug of the policy that answers, null for a question to decline
   * @param heading a piece of the passage's heading path
   * @param declined no_policy or out_of_scope, null for a question to answer
   */
  public record Question(
      String ask, @Nullable String policy, @Nullable String heading, @Nullable String declined) {}

  public static QuestionSet read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      List<Map<String, String>> entries = new Yaml().load(reader);
      return new QuestionSet(
          entries.stream()
              .map(
                  entry ->
                      new Question(
                          entry.get("ask"),
                          entry.get("policy"),
                          entry.get("heading"),
                          entry.get("declined")))
              .toList());
    }
  }

  public List<Question> answerable() {
    return questions.stream().filter(question -> question.declined() == null).toList();
  }

  public List<Question> unanswerable() {
    return questions.stream().filter(question -> question.declined() != null).toList();
  }
}
