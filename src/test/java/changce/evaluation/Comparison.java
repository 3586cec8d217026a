package changce.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What changed since the run before.
 *
 * @param moved figures, as "before → now" by name
 * @param gotRight questions
 * @param gotWrong questions
 * @param since when the run before was made, empty when there was none
 */
record Comparison(
    String since, Map<String, String> moved, List<String> gotRight, List<String> gotWrong) {

  static Comparison of(Optional<EvaluationReport> before, EvaluationReport now) {
    return before
        .map(earlier -> between(earlier, now))
        .orElseGet(() -> new Comparison("", Map.of(), List.of(), List.of()));
  }

  private static Comparison between(EvaluationReport before, EvaluationReport now) {
    Map<String, String> moved = new TreeMap<>();
    now.values()
        .forEach(
            (name, value) -> {
              Double old = before.values().get(name);
              if (old != null && Math.abs(old - value) > 1e-9) {
                moved.put(name, String.format(Locale.ROOT, "%.4f → %.4f", old, value));
              }
            });
    Map<String, Answer> earlier = new HashMap<>();
    before.answers().forEach(answer -> earlier.put(answer.key(), answer));
    List<String> gotRight = new ArrayList<>();
    List<String> gotWrong = new ArrayList<>();
    for (Answer answer : now.answers()) {
      Answer old = earlier.get(answer.key());
      if (old != null && old.wrong().isEmpty() != answer.wrong().isEmpty()) {
        (answer.wrong().isEmpty() ? gotRight : gotWrong).add(answer.ask());
      }
    }
    return new Comparison(before.when(), moved, gotRight, gotWrong);
  }

  String inWords() {
    if (since.isEmpty()) {
      return "没有上一次可以比较。\n";
    }
    StringBuilder words = new StringBuilder("与 " + since + " 那一次相比\n");
    moved.forEach((name, change) -> words.append("  %-44s %s%n".formatted(name, change)));
    gotRight.forEach(ask -> words.append("  变对 ").append(ask).append('\n'));
    gotWrong.forEach(ask -> words.append("  变错 ").append(ask).append('\n'));
    return words
        .append(moved.isEmpty() && gotRight.isEmpty() && gotWrong.isEmpty() ? "  没有变化\n" : "")
        .toString();
  }
}
