package changce.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fault that somebody reported of such a program, with the questions that show it.
 *
 * @param ask the turns of one conversation; the last is judged
 * @param right what a right answer holds, for people
 * @param checks patterns by {@code must_}, {@code never_} and the part of the answer; two for a
 *     pair
 */
record ReportedCase(
    String id, String kind, List<String> ask, String right, Map<String, Object> checks) {

  private static final String FILE = "cases.jsonl";

  /**
   * @param folder with {@code cases.jsonl}
   */
  static List<ReportedCase> in(Path folder) throws IOException {
    List<ReportedCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(FILE))) {
      if (!line.isBlank()) {
        cases.add(of(JsonMapper.shared().readValue(line, Map.class)));
      }
    }
    return cases;
  }

  static ReportedCase of(Map<?, ?> entry) {
    List<?> ask = (List<?>) entry.get("ask");
    Map<?, ?> checks = (Map<?, ?>) entry.get("checks");
    if (ask.isEmpty() || checks.isEmpty()) {
      throw new IllegalArgumentException("没有提问或检查：" + entry.get("id"));
    }
    return new ReportedCase(
        String.valueOf(entry.get("id")),
        String.valueOf(entry.get("kind")),
        ask.stream().map(String::valueOf).toList(),
        String.valueOf(entry.get("right")),
        checks.entrySet().stream()
            .collect(
                Collectors.toMap(
                    one -> String.valueOf(one.getKey()), one -> (Object) one.getValue())));
  }

  QuestionEntry question() {
    int last = ask.size() - 1;
    return new QuestionEntry(
        "cases", Map.of("ask", ask.get(last), "turns", List.copyOf(ask.subList(0, last))));
  }

  /** The checks that the answer does not pass, in words; empty when it is right. */
  List<String> wrong(ReportedAnswer answer) {
    return checks.entrySet().stream()
        .filter(check -> !passes(check.getKey(), check.getValue(), answer))
        .map(check -> check.getKey() + " " + check.getValue())
        .sorted()
        .toList();
  }

  private static boolean passes(String name, Object wanted, ReportedAnswer answer) {
    boolean never = name.startsWith("never_");
    String part = name.replaceFirst("^(?:must|never)_", "");
    boolean found =
        part.equals("pair")
            ? pair((List<?>) wanted, answer)
            : found(String.valueOf(wanted), answer.part(part));
    return found != never;
  }

  private static boolean pair(List<?> wanted, ReportedAnswer answer) {
    return answer.sources().stream()
        .anyMatch(
            source ->
                found(String.valueOf(wanted.get(0)), source.heading())
                    && found(String.valueOf(wanted.get(1)), source.text()));
  }

  private static boolean found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }
}
