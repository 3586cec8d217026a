package changce.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition makes of one clause.
 *
 * @param before null for an added clause
 * @param after null for a removed one
 */
public record ClauseChange(String headingPath, @Nullable String before, @Nullable String after) {

  /** Clauses are the same by their heading path; those that did not change are left out. */
  static List<ClauseChange> between(List<Clause> before, List<Clause> after) {
    Map<String, String> old = byPath(before);
    Map<String, String> now = byPath(after);
    List<ClauseChange> changes = new ArrayList<>();
    old.forEach(
        (path, text) -> {
          if (!text.equals(now.get(path))) {
            changes.add(new ClauseChange(path, text, now.get(path)));
          }
        });
    now.forEach(
        (path, text) -> {
          if (!old.containsKey(path)) {
            changes.add(new ClauseChange(path, null, text));
          }
        });
    return changes;
  }

  /** The pieces of a long clause count as one. */
  private static Map<String, String> byPath(List<Clause> clauses) {
    Map<String, String> texts = new LinkedHashMap<>();
    clauses.forEach(
        clause ->
            texts.merge(
                String.join(" > ", clause.headings()),
                clause.text(),
                (one, two) -> one + "\n" + two));
    return texts;
  }
}
