package changce.console.corrections;

import changce.console.corrections.Correction.CitedClause;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Approved evaluation questions in YAML, as the files of {@code knowledge/questions} are written:
 * {@code bin/evaluate questions --file} asks them.
 */
@Component
class QuestionFile {

  private static final int MOST = 10_000;

  private final Corrections corrections;

  /** A text in JSON is one in YAML as well. */
  private final JsonMapper json;

  QuestionFile(Corrections corrections, JsonMapper json) {
    this.corrections = corrections;
    this.json = json;
  }

  String written() {
    StringBuilder file = new StringBuilder("# Evaluation questions that staff approved.\n");
    corrections.in(Correction.State.APPROVED, MOST).stream()
        .filter(one -> one.kind() == Correction.Kind.EVALUATION)
        .forEach(one -> file.append(entry(one)));
    return file.toString();
  }

  private String entry(Correction correction) {
    List<CitedClause> cited = Correction.marked(correction.text(), correction.clauses());
    StringBuilder entry = new StringBuilder();
    correction.text().lines().forEach(line -> entry.append("# ").append(line).append('\n'));
    entry.append("- ask: ").append(quoted(correction.question())).append('\n');
    if (!cited.isEmpty()) {
      entry.append("  any:\n");
      cited.forEach(
          clause ->
              entry
                  .append("    - policy: ")
                  .append(quoted(clause.policy()))
                  .append("\n      heading: ")
                  .append(quoted(clause.headings()))
                  .append('\n'));
    }
    return entry
        .append("  outcome: ")
        .append(cited.isEmpty() ? "declined" : "answered")
        .append("\n  split: test\n")
        .toString();
  }

  private String quoted(String text) {
    return json.writeValueAsString(text);
  }
}
